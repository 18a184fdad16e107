package yanbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The outputs in the guide are those of the program. */
final class ExplainGuideTest {
  private static final Path GUIDE = Path.of("docs/guide/explain.md");
  private static final Pattern EXAMPLE =
      Pattern.compile("```console\n\\$ yanbao (?<command>[^\n]+)\n(?<output>[^`]*)```");
  private static final Pattern ARGUMENT = Pattern.compile("'([^']*)'|(\\S+)");

  @TempDir private Path folder = Path.of("");

  @Test
  void examplesAreWhatTheProgramPrints() throws Exception {
    CliProject sample = CliProject.ofSample(folder);
    sample.succeed("run", "aigc");
    String guide = Files.readString(GUIDE);
    String expected =
        EXAMPLE
            .matcher(guide)
            .replaceAll(
                example ->
                    Matcher.quoteReplacement(
                        "```console\n$ yanbao "
                            + example.group("command")
                            + "\n"
                            + sample.succeed(arguments(example.group("command")))
                            + "```"));
    Path generated = Path.of("target/actual/explain.md");
    Files.createDirectories(generated.resolveSibling("").normalize());
    Files.writeString(generated, expected);
    assertEquals(
        expected, guide, "docs/guide/explain.md is out of date; copy " + generated + " over it");
  }

  /** The words of a command line; a file is one of the project's. */
  private String[] arguments(String command) {
    List<String> arguments = new ArrayList<>();
    Matcher argument = ARGUMENT.matcher(command);
    while (argument.find()) {
      String word = argument.group(1) == null ? argument.group(2) : argument.group(1);
      arguments.add(word.endsWith(".xlsx") ? folder.resolve(word).toString() : word);
    }
    return arguments.toArray(String[]::new);
  }
}
