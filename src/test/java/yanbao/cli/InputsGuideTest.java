package yanbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yanbao.Guide;

/** What the guide says about its example files is what the program says. */
final class InputsGuideTest {
  private static final Guide GUIDE = new Guide("inputs.md");
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "```csv (?<name>[a-z]+)\\.csv\n(?<text>[^`]*)```\n\n```console\n(?<output>[^`]*)```");
  private static final Pattern ESCAPE = Pattern.compile("\\\\u(?<code>[0-9A-F]{4})");

  @TempDir private Path folder = Path.of("");

  @Test
  void messagesAreThoseOfTheProgram() throws Exception {
    String guide = GUIDE.text();
    CliProject project = new CliProject(folder);
    StringBuilder job =
        new StringBuilder("job: inputs\ntitle: Inputs\nasOf: 2023-03-01\nsources:\n");
    StringBuilder tables = new StringBuilder("tables:\n");
    Matcher example = EXAMPLE.matcher(guide);
    while (example.find()) {
      String name = example.group("name");
      project.write("input/" + name + ".csv", unescaped(example.group("text")));
      job.append(
          """
            %s:
              path: input/%s.csv
              columns: {code: {key: true}, name: , date: {type: date}, close: {type: decimal}}
          """
              .formatted(name, name));
      tables.append("  t_%s: {title: T, from: %s, columns: {code: }}\n".formatted(name, name));
    }
    project.write("jobs/inputs/job.yaml", job.toString() + tables);
    CliProject.Ended ended = project.execute("run", "inputs");
    assertEquals(3, ended.code(), ended.err());
    String expected =
        example
            .reset()
            .replaceAll(
                match ->
                    Matcher.quoteReplacement(
                        guide.substring(match.start(), match.start("output"))
                            + said(ended.err(), "input/" + match.group("name") + ".csv")
                            + "```"));
    GUIDE.assertIs(expected);
  }

  private static String unescaped(String text) {
    return ESCAPE
        .matcher(text.replace("\\0", "\0"))
        .replaceAll(
            escape ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(escape.group("code"), 16))));
  }

  /** The lines about this file: problems with their comparisons, not the sums. */
  private static String said(String messages, String file) {
    StringBuilder said = new StringBuilder();
    boolean ours = false;
    for (String line : messages.lines().toList()) {
      ours = line.startsWith(file) ? line.endsWith("]") : ours && line.startsWith("    ");
      if (ours) {
        said.append(line).append('\n');
      }
    }
    return said.toString();
  }
}
