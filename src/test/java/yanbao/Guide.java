package yanbao;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of the guide that shows what the program says. */
public record Guide(String name) {
  private static final Path ACTUAL = Path.of("target/actual");
  private static final Pattern EXAMPLE =
      Pattern.compile("```console\n\\$ yanbao (?<command>[^\n]+)\n(?<output>[^`]*)```");
  private static final Pattern WORD = Pattern.compile("'(?<quoted>[^']*)'|\\S+");

  private Path file() {
    return Path.of("docs/guide").resolve(name);
  }

  public String text() throws IOException {
    return Files.readString(file());
  }

  /** Below each command stands what it prints; its words are without their quotes. */
  public void assertShows(Function<List<String>, String> printed) throws IOException {
    assertIs(
        EXAMPLE
            .matcher(text())
            .replaceAll(
                example ->
                    Matcher.quoteReplacement(
                        "```console\n$ yanbao "
                            + example.group("command")
                            + "\n"
                            + printed.apply(words(example.group("command")))
                            + "```")));
  }

  private static List<String> words(String command) {
    return WORD.matcher(command)
        .results()
        .map(word -> word.group("quoted") == null ? word.group() : word.group("quoted"))
        .toList();
  }

  /** The page has this text; otherwise the text is left where it can be copied from. */
  public void assertIs(String expected) throws IOException {
    Path generated = ACTUAL.resolve(name);
    Files.createDirectories(ACTUAL);
    Files.writeString(generated, expected);
    assertEquals(expected, text(), file() + " is out of date; copy " + generated + " over it");
  }
}
