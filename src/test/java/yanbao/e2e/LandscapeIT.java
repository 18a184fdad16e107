package yanbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Companies, funding, products and models of the sample report, by the shipped command. */
final class LandscapeIT {
  private static final String LANDSCAPE = "AIGC产业格局-2023-03-01.xlsx";

  @TempDir static Path folder;
  private static Path revision = Path.of("");

  @BeforeAll
  static void publish() throws Exception {
    Desk desk = Desk.in(folder.resolve("desk"));
    Desk.Ended ended = desk.run("run", "aigc");
    assertEquals(0, ended.code(), ended.err());
    revision = desk.path("output/aigc/2023-03-01/r1");
  }

  /** The figures that the report states one by one: each is a cell of a table. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      textBlock =
          """
          Midjourney unit cost, USD per image   | unit_costs         | 月付基础 | unit_cost
          DALL-E2 unit cost, USD per image      | unit_costs         | DALL-E2  | unit_cost
          Dream studio unit cost, GBP per image | unit_costs         | Dream studio | unit_cost
          Persado total raised, USD             | funding_by_company | Persado  | raised_usd
          GPT-3 over GPT-1 parameters           | models             | GPT-3    | over_first
          Xiaoice valuation step-up, A to A+    | funding            | A+轮     | step_up
          industry view vs benchmark over 12M   | relative_performance | 801760.SI | view
          """)
  void everyStatedFigureIsACell(String figure, String table, String row, String column)
      throws IOException {
    String printed =
        PublishedFigures.of("other_figures").rows().stream()
            .filter(candidate -> figure.equals(candidate.get("figure")))
            .map(candidate -> Optional.ofNullable(candidate.get("value")).orElseThrow())
            .findFirst()
            .orElseThrow();
    List<String> found =
        PublishedFigures.read(revision.resolve("data/" + table + ".csv")).rows().stream()
            .filter(candidate -> candidate.containsValue(row))
            .map(candidate -> Optional.ofNullable(candidate.get(column)).orElseThrow())
            .toList();
    assertEquals(1, found.size(), found::toString);
    assertTrue(
        PublishedFigures.isNumber(printed)
            ? PublishedFigures.agrees(printed, new BigDecimal(found.getFirst()))
            : printed.equals(found.getFirst()),
        () -> "expected " + printed + " but found " + found);
  }

  /** What was assumed stays a warning, in the run and in its record. */
  @Test
  void anAssumedCurrencyIsAWarning() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("desk/.yanbao/runs"))) {
      Path problems =
          files.filter(file -> file.endsWith("problems.json")).findFirst().orElseThrow();
      String text = Files.readString(problems);
      assertTrue(text.contains("YB-302"), text);
      assertTrue(text.contains("15.9"), text);
    }
  }

  /** Months and years are true dates, under formats that show no day. */
  @Test
  void datesAreShownAsExactlyAsTheyAreKnown() throws IOException {
    List<List<String>> cells = texts(revision.resolve(LANDSCAPE), "融资与估值");
    assertTrue(cells.stream().anyMatch(row -> row.contains("2022-11") && row.contains("A+轮")));
    assertTrue(cells.stream().anyMatch(row -> row.contains("2016") && row.contains("C轮")));
    try (Workbook workbook =
        WorkbookFactory.create(revision.resolve(LANDSCAPE).toFile(), null, true)) {
      Sheet sheet = Optional.ofNullable(workbook.getSheet("融资与估值")).orElseThrow();
      Cell date = sheet.getRow(4).getCell(2);
      assertEquals(CellType.NUMERIC, date.getCellType());
      assertEquals("yyyy-mm", date.getCellStyle().getDataFormatString());
      assertEquals(LocalDate.of(2022, 10, 1), date.getLocalDateTimeCellValue().toLocalDate());
    }
  }

  /** The rows of a sheet as shown, from the header on. */
  private static List<List<String>> texts(Path file, String name) throws IOException {
    DataFormatter formatter = new DataFormatter(java.util.Locale.ROOT);
    formatter.setUseCachedValuesForFormulaCells(true);
    List<List<String>> rows = new ArrayList<>();
    try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      for (Row row : Optional.ofNullable(workbook.getSheet(name)).orElseThrow()) {
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> texts.add(formatter.formatCellValue(cell)));
        rows.add(texts);
      }
    }
    return rows.subList(3, rows.size());
  }
}
