package yanbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide to reliability names tests that exist, and no row twice or never. */
final class ReliabilityGuideTest {
  private static final Path GUIDE = Path.of("docs/guide/reliability.md");
  private static final Pattern ROW = Pattern.compile("\\| (\\d+) \\|.*\\| ([^|]+) \\|");
  private static final Pattern TEST = Pattern.compile("`(\\w+)#(\\w+)`");

  @Test
  void everyRowNamesATestThatExists() throws IOException {
    List<Integer> rows = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (String line : Files.readAllLines(GUIDE)) {
      Matcher row = ROW.matcher(line);
      if (row.matches() && row.group(2).contains("`")) {
        rows.add(Integer.valueOf(row.group(1)));
        TEST.matcher(row.group(2))
            .results()
            .filter(test -> !exists(test.group(1), test.group(2)))
            .forEach(test -> missing.add(test.group()));
      }
    }
    assertEquals(List.of(), missing);
    assertEquals(expected(), rows);
  }

  /** The rows about reliability in the list of faults, without those about PostgreSQL. */
  private static List<Integer> expected() {
    TreeSet<Integer> rows = new TreeSet<>(IntStream.rangeClosed(1, 36).boxed().toList());
    rows.addAll(List.of(41, 42));
    rows.addAll(IntStream.rangeClosed(86, 100).boxed().toList());
    rows.remove(27);
    return List.copyOf(rows);
  }

  private static boolean exists(String type, String method) {
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      for (Path file : files.filter(path -> path.endsWith(type + ".java")).toList()) {
        return Files.readString(file).contains(" void " + method + "(");
      }
      return false;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
