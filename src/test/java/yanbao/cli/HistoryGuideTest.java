package yanbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yanbao.Guide;
import yanbao.publish.Durable;

/** The outputs in the guide are those of the program, on four revisions of a small job. */
final class HistoryGuideTest {
  private static final Guide GUIDE = new Guide("history.md");
  private static final Pattern INSTANT =
      Pattern.compile("20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
  private static final String INPUT = "input/sales_20230301.csv";
  private static final String JOB = "jobs/small/job.yaml";

  @TempDir private Path folder = Path.of("");

  @Test
  void examplesAreWhatTheProgramPrintsWithAndWithoutItsWorkArea() throws Exception {
    CliProject small = CliProject.ofSmall(folder);
    publishFourRevisions(small);
    GUIDE.assertShows(command -> printed(small, command));

    String runs = small.succeed("runs");
    String values = small.succeed("history", "small", "shares!amount[north]");
    String changes = small.succeed("diff", "small", "r1", "r2");
    Durable.delete(folder.resolve(".yanbao"));

    assertEquals(values, small.succeed("history", "small", "shares!amount[north]"));
    assertEquals(4, runs.lines().filter(line -> line.startsWith("small-2023-03-01-r")).count());
    assertEquals(firstWords(runs), firstWords(small.succeed("runs")));
    Path second = folder.resolve("output/small/2023-03-01/r2");
    assertEquals(changes, small.succeed("diff", "small", "r1", second.toString()));

    Durable.delete(second.resolve("lineage/tables"));
    String diff = small.succeed("diff", "small", "r1", "r2");
    assertTrue(diff.contains("note: the changed cells of inputs are not known"), diff);
    assertTrue(
        diff.contains("shares!amount[north]: 120.50 → 130.00\n      value file of sales: "), diff);
    String method = small.succeed("diff", "small", "r2", "r3");
    assertTrue(
        method.contains(
            "shares!share[east]: 12.7% → 14.0%\n      method parameter uplift: 0 → 0.1"),
        method);
  }

  @Test
  void saysWhatIsThereInsteadOfWhatIsNot() throws Exception {
    CliProject small = CliProject.ofSmall(folder);
    assertEquals(2, small.execute("history", "small", "uplift").code());
    small.succeed("run", "small");
    assertEquals(
        "no published revision of small has shares!amount[nort]; did you mean shares!amount[north]?"
            + " [YB-105]\n",
        small.execute("history", "small", "shares!amount[nort]").err());
    assertEquals(
        "small r2 has not been published [YB-105]\n".replace("small", "small 2023-03-01"),
        small.execute("diff", "small", "r1", "r2").err());
    assertEquals(
        "expected a revision such as 2023-03-01/r1, a date, r1, or a folder with a readable"
            + " manifest.json, but found yesterday [YB-105]\n",
        small.execute("diff", "small", "r1", "yesterday").err());
    assertEquals(
        "small 2023-03-01/r1 → 2023-03-01/r1\nno difference\n",
        small.succeed("diff", "small", "r1", "2023-03-01"));
  }

  private void publishFourRevisions(CliProject small) throws IOException {
    small.succeed("run", "small");
    edit(INPUT, "north,120.50", "north,130");
    small.succeed("run", "small");
    small.succeed("run", "small", "--set", "uplift=0.1");
    edit(INPUT, "north,130", "north,130\nmiddle,10");
    edit(JOB, "'[amount]*(1+uplift)/SUM([amount])'", "'[amount]/SUM([amount])'");
    small.succeed("run", "small");
  }

  private void edit(String file, String before, String after) throws IOException {
    Path path = folder.resolve(file);
    Files.writeString(path, Files.readString(path).replace(before, after));
  }

  /** What the command prints, with one time in place of the one it was run at. */
  private static String printed(CliProject small, List<String> command) {
    String out = small.succeed(command.toArray(String[]::new));
    return INSTANT.matcher(out).replaceAll("2023-03-01T20:00:00Z");
  }

  private static List<String> firstWords(String table) {
    return table.lines().map(line -> line.split(" ")[0]).sorted().toList();
  }
}
