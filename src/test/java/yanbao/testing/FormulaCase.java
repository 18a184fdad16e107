package yanbao.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One line of {@code spec/functions/*.cases}: a formula over the test table and what it gives, in
 * each row or in all.
 */
public record FormulaCase(String file, String formula, List<String> expected) {
  public static final int ROWS = 5;

  /** The expected text of a formula that has no result; the run would fail. */
  public static final String FAULT = "#FAULT";

  public static List<FormulaCase> all() {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/spec/functions"))) {
      List<FormulaCase> cases = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
          if (!line.startsWith("#") && !line.isBlank()) {
            cases.add(parse(file.getFileName().toString(), line));
          }
        }
      }
      return cases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FormulaCase parse(String file, String line) {
    int arrow = line.lastIndexOf(" => ");
    List<String> values = List.of(line.substring(arrow + 4).split("; "));
    List<String> perRow =
        values.size() == 1
            ? List.of(
                values.getFirst(),
                values.getFirst(),
                values.getFirst(),
                values.getFirst(),
                values.getFirst())
            : values;
    if (perRow.size() != ROWS) {
      throw new IllegalArgumentException(file + ": expected 1 or 5 values: " + line);
    }
    return new FormulaCase(file, line.substring(0, arrow), perRow);
  }

  public boolean hasFault() {
    return expected.contains(FAULT);
  }

  @Override
  public String toString() {
    return file + ": " + formula;
  }
}
