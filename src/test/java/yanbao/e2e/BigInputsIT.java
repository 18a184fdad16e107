package yanbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yanbao.testing.BigFiles;

/**
 * Memory does not grow with the input: large files are read with a small heap. It grows little with
 * a table that is published. {@code make big-test} does it with the largest ones.
 */
final class BigInputsIT {
  private static final boolean LARGEST = Boolean.getBoolean("yanbao.largest");
  private static final int COLUMNS = 20;

  private static final int TEXT_COLUMNS = 7;
  private static final int TABLE_COLUMNS = 12;

  @TempDir Path folder;

  @Test
  void workbook() throws Exception {
    int rows = LARGEST ? 1_048_575 : 200_000;
    Desk desk = Desk.in(folder.resolve("desk"));
    BigFiles.workbook(desk.path("input/big.xlsx"), rows, COLUMNS);
    sums(desk, "input/big.xlsx", rows, COLUMNS);
  }

  @Test
  void text() throws Exception {
    int rows = LARGEST ? 10_000_000 : 300_000;
    Desk desk = Desk.in(folder.resolve("desk"));
    BigFiles.text(desk.path("input/big.csv"), rows, TEXT_COLUMNS);
    sums(desk, "input/big.csv", rows, TEXT_COLUMNS);
  }

  /** A table's rows, and the cells of the workbook that shows them, are in memory, packed. */
  @Test
  void table() throws Exception {
    int rows = LARGEST ? 1_000_000 : 40_000;
    Desk desk = Desk.in(folder.resolve("desk"));
    BigFiles.text(desk.path("input/big.csv"), rows, TABLE_COLUMNS);
    Desk.Ended ended = run(desk, BigFiles.listing("input/big.csv", TABLE_COLUMNS));
    long values = (long) rows * (TABLE_COLUMNS + 1);
    String said = String.format(Locale.ROOT, "%,d values of big.xlsx equal data/*.csv", values);
    assertTrue(ended.err().contains(said), ended.err());
  }

  private static void sums(Desk desk, String input, int rows, int columns) throws Exception {
    run(desk, BigFiles.job(input, columns));
    List<String> lines = Files.readAllLines(desk.path("output/big/latest/data/sums.csv"));
    assertEquals(BigFiles.GROUPS + 1, lines.size());
    assertEquals(
        rows, lines.stream().skip(1).mapToInt(line -> Integer.parseInt(line.split(",")[2])).sum());
  }

  private static Desk.Ended run(Desk desk, String definition) throws Exception {
    Path job = desk.path("jobs/big/job.yaml");
    Files.createDirectories(job.resolveSibling(""));
    Files.writeString(job, definition);
    Desk.Ended ended = desk.run(Map.of("YANBAO_HEAP", LARGEST ? "512m" : "64m"), "run", "big");
    assertEquals(0, ended.code(), ended.err());
    return ended;
  }
}
