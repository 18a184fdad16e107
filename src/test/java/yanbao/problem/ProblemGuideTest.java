package yanbao.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The guide to problems is made from the catalogue and a line and a remedy for each code; with
 * {@code -Dguide.write=true} this test writes it anew.
 */
final class ProblemGuideTest {
  private static final Path GUIDE = Path.of("docs/guide/problems.md");
  private static final Path EXAMPLES = Path.of("src/test/resources/spec/problems.txt");

  private static final String INTRODUCTION =
      """
      # Problems

      Every problem is one line: where it is, what was expected and what was found, and its code. What is only a warning says so, and stops nothing.
      The first 1,000 are listed; all of them are in the run's `problems.json`, and those of cells in [rejects workbooks](rules.md#rejects-workbooks).

      | category | exit code | who acts |
      |---|---|---|
      | internal | 1 | who maintains the program: please report it |
      | definition | 2 | the author of the job definition |
      | input | 3 | who delivers the input file |
      | environment | 4 | who runs the machine |
      | locked | 5 | nobody: the other run ends by itself |
      """;

  @Test
  void guideIsThatOfTheCatalogue() throws IOException {
    String guide = guide();
    if (Boolean.getBoolean("guide.write")) {
      Files.writeString(GUIDE, guide);
    }
    assertEquals(guide, Files.readString(GUIDE));
  }

  @ParameterizedTest
  @EnumSource
  void hasALineAndARemedy(ProblemCode code) throws IOException {
    List<String> said = examples().getOrDefault(code.id(), List.of());
    assertEquals(2, said.size(), () -> "add a line and a remedy to " + EXAMPLES);
    assertTrue(said.getFirst().endsWith(" [" + code.id() + "]"), said.getFirst());
    assertTrue(said.getLast().endsWith("."), said.getLast());
  }

  @ParameterizedTest
  @EnumSource
  void categoryIsInTheTable(Category category) {
    String row = "| %s | %d |".formatted(word(category), category.exitCode());
    assertTrue(INTRODUCTION.contains(row), row);
  }

  private static String guide() throws IOException {
    Map<String, List<String>> examples = examples();
    StringBuilder text = new StringBuilder(INTRODUCTION);
    for (ProblemCode code : ProblemCode.values()) {
      List<String> said = examples.getOrDefault(code.id(), List.of("", ""));
      text.append(
          """

          ## %s %s

          *%s, exit code %d*: %s.

          ```text
          %s
          ```

          %s
          """
              .formatted(
                  code.id(),
                  code.name(),
                  word(code.category()),
                  code.category().exitCode(),
                  code.meaning(),
                  said.getFirst(),
                  said.getLast()));
    }
    return text.toString();
  }

  private static String word(Category category) {
    return category.name().toLowerCase(Locale.ROOT);
  }

  /** The line and the remedy by code: blocks of three lines, with a blank one between them. */
  private static Map<String, List<String>> examples() throws IOException {
    Map<String, List<String>> examples = new LinkedHashMap<>();
    for (String block : Files.readString(EXAMPLES).split("\n\n")) {
      List<String> lines = Arrays.asList(block.strip().split("\n"));
      examples.put(lines.getFirst(), lines.subList(1, lines.size()));
    }
    return examples;
  }
}
