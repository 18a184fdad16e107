package yanbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yanbao.Guide;

/** The outputs in the guide are those of the program, in the order in which they stand there. */
final class NightlyGuideTest {
  private static final Guide GUIDE = new Guide("nightly.md");
  private static final Pattern SECONDS = Pattern.compile("\\d+\\.\\d s");

  @TempDir private Path folder = Path.of("");

  @Test
  void examplesAreWhatTheProgramPrints() throws Exception {
    CliProject nightly = CliProject.ofNightly(folder);
    nightly.succeed("run", "sales", "--as-of", "2023-02-28");
    GUIDE.assertShows(command -> printed(nightly, command));
  }

  private static String printed(CliProject nightly, List<String> command) {
    String out = nightly.execute(command.toArray(String[]::new)).out();
    return SECONDS.matcher(out).replaceAll("0.4 s");
  }

  @Test
  void aDayWithoutBusinessLeavesNothingBehind() throws Exception {
    CliProject nightly = CliProject.ofNightly(folder);
    for (String command : List.of("run", "check", "plan")) {
      String out = nightly.succeed(command, "sales", "--as-of", "2023-03-08");
      assertEquals(
          "sales: nothing to do, 2023-03-08 is not a business day of the calendar \"days\"\n", out);
    }
    assertEquals(List.of(), files(".yanbao"));
    assertEquals(List.of(), files("output"));
    CliProject.Ended outside = nightly.execute("run", "sales", "--as-of", "2023-04-04");
    assertEquals(3, outside.code());
    assertTrue(outside.err().contains("covers 2023-02-27 to 2023-04-03"), outside.err());
  }

  private List<String> files(String name) {
    return Files.exists(folder.resolve(name)) ? List.of(name) : List.of();
  }

  /** As a kill between publication and the end of the run leaves it. */
  @Test
  void aRunThatWasPublishedAndNotRecordedIsCompletedByTheSameBackfill() throws Exception {
    CliProject nightly = CliProject.ofNightly(folder);
    String[] backfill = {
      "backfill", "sales", "--from", "2023-02-28", "--to", "2023-02-28", "--missing"
    };
    nightly.succeed(backfill);
    Path index = folder.resolve("output/index.html");
    Files.delete(index);
    Path record;
    try (Stream<Path> runs = Files.list(folder.resolve(".yanbao/runs"))) {
      record = runs.findFirst().orElseThrow().resolve("run.json");
    }
    String complete = Files.readString(record);
    Files.writeString(record, complete.replace("\"PUBLISHED\"", "\"RUNNING\""));

    String completed = nightly.succeed(backfill);

    assertTrue(completed.contains("(published, its run not recorded as complete)"), completed);
    assertTrue(Files.exists(index));
    assertTrue(Files.readString(record).contains("\"PUBLISHED\""));
    assertTrue(nightly.succeed(backfill).contains("(published, left out)"));
    assertEquals(
        List.of("r1"), names(folder.resolve("output/sales/2023-02-28")), "no new revision");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }

  @Test
  void theExitCodeOfABackfillIsThatOfTheWorstDay() throws Exception {
    CliProject nightly = CliProject.ofNightly(folder);
    CliProject.Ended all =
        nightly.execute("backfill", "sales", "--from", "2023-02-27", "--to", "2023-03-03");
    assertEquals(3, all.code(), all.err());
    assertTrue(all.err().contains("sales_20230303.csv"), all.err());
    CliProject.Ended published =
        nightly.execute("backfill", "sales", "--from", "2023-02-27", "--to", "2023-03-01");
    assertEquals(0, published.code(), published.err());
    assertEquals(
        3, published.out().lines().filter(line -> line.contains("already published  r1")).count());
    assertEquals(
        "sales, 2023-03-04 to 2023-03-05, 0 days:\n",
        nightly.succeed("backfill", "sales", "--from", "2023-03-04", "--to", "2023-03-05"));
    CliProject.Ended reversed =
        nightly.execute("backfill", "sales", "--from", "2023-03-05", "--to", "2023-03-04");
    assertEquals(2, reversed.code());
    assertTrue(reversed.err().contains("--from 2023-03-05 is after --to 2023-03-04"));
  }
}
