package yanbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The second sample, a bank's loan book: figures reckoned apart from this program, all of them. */
final class LoanBookIT {
  /** What names a row of each table. */
  private static final Map<String, String> KEYS =
      Map.of(
          "products", "product",
          "aging", "status",
          "offices", "branch",
          "maturities", "year",
          "exposures", "rank",
          "reconciliation", "account");

  @TempDir private Path folder;

  @Test
  void hasTheFiguresOfTheBank() throws Exception {
    Desk desk = Desk.in(folder.resolve("desk"));
    Desk.Ended ended = desk.run("run", "loan_book");
    assertEquals(0, ended.code(), ended.err());
    Path published = desk.path("output/loan_book/latest/");
    Map<String, Map<String, CSVRecord>> tables = new HashMap<>();
    List<String> wrong = new ArrayList<>();
    int compared = 0;
    for (CSVRecord figure : records(Path.of("src/test/resources/loan_book/expected.csv"))) {
      String table = figure.get("table");
      if (!tables.containsKey(table)) {
        tables.put(
            table,
            rows(
                published.resolve("data/" + table + ".csv"),
                Objects.requireNonNull(KEYS.get(table))));
      }
      BigDecimal expected = new BigDecimal(figure.get("value"));
      CSVRecord row =
          Objects.requireNonNull(
              Objects.requireNonNull(tables.get(table)).get(figure.get("row")), figure::toString);
      BigDecimal found =
          new BigDecimal(row.get(figure.get("column")))
              .setScale(expected.scale(), RoundingMode.HALF_UP);
      compared++;
      if (found.compareTo(expected) != 0) {
        wrong.add(figure + ": " + found);
      }
    }
    assertEquals(List.of(), wrong);
    assertEquals(91, compared);
    try (Stream<Path> files = Files.list(published)) {
      List<String> names = files.map(file -> file.getFileName().toString()).toList();
      assertTrue(
          names.containsAll(
              List.of(
                  "Loan-Portfolio-Review-2026-09-30.pdf",
                  "Loan-Portfolio-Review-2026-09-30.xlsx",
                  "Loan-Tape-2026-09-30.xlsx")),
          names::toString);
    }
  }

  private static Map<String, CSVRecord> rows(Path file, String key) throws IOException {
    Map<String, CSVRecord> rows = new HashMap<>();
    for (CSVRecord row : records(file)) {
      rows.put(row.get("_row").equals("row") ? row.get(key) : row.get("_row"), row);
    }
    return rows;
  }

  private static List<CSVRecord> records(Path file) throws IOException {
    try (Reader text = Files.newBufferedReader(file)) {
      return CSVFormat.DEFAULT.builder().setHeader().get().parse(text).getRecords();
    }
  }
}
