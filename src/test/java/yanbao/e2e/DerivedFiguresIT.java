package yanbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of the sample that are built from other tables, from given rows and from a crosstab. */
final class DerivedFiguresIT {
  private static final String FIGURES = "AIGC估值与空间-2023-03-01.xlsx";
  private static final String LANDSCAPE = "AIGC产业格局-2023-03-01.xlsx";

  @TempDir static Path folder;
  private static Path revision = Path.of("");
  private static Desk desk;

  @BeforeAll
  static void publish() throws Exception {
    desk = Desk.in(folder.resolve("desk"));
    Desk.Ended ended = desk.run("run", "aigc");
    assertEquals(0, ended.code(), ended.err());
    revision = desk.path("output/aigc/2023-03-01/r1");
  }

  /** Figures that the published report states. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "market forecast 2025, 亿元                    | market_path | 2025                 |"
            + " market_size",
        "market forecast CAGR 2020-2025               | market_path | 2025                 |"
            + " growth",
        "CLIP minus ResNet101 on ImageNet Adversarial, pp | clip_lead | ImageNet Adversarial |"
            + " lead",
        "industry view vs benchmark over 12M          | relative_performance | 801760.SI   | view",
      })
  void everyStatedFigureIsACell(String figure, String table, String row, String column)
      throws Exception {
    String printed =
        PublishedFigures.of("other_figures").rows().stream()
            .filter(stated -> figure.equals(stated.get("figure")))
            .map(stated -> value(stated, "value"))
            .findFirst()
            .orElseThrow();
    check(table, row, column, printed);
  }

  /**
   * Figures worked out by hand: 2070/1.841^5 = 97.88; a content cost of 3551.285842 and a base of
   * 1042.0206563, so ten points of AI share are 355.1285842; five points of the content cost ratio
   * are 5% of the market sizes weighted with AI shares, 5% of 3664.785. At 15 steps 512x512 is
   * 0.1/0.262144; 0.3 for 512x768 and 0.4 for 512x1024 are the same per pixel.
   */
  @ParameterizedTest
  @CsvSource({
    "forecast, 2025, base_size, 97.88",
    "market_path, 2020, market_size, 97.88",
    "market_path, 2021, market_size, 180.20",
    "market_path, 2024, market_size, 1124.4",
    "clip_lead, ImageNet, lead, 0.0",
    "clip_lead, ObjectNet, lead, 39.7",
    "clip_lead, ImageNet Adversarial, rank, 1",
    "space_grid, -0.10, space, 686.9",
    "space_grid, 0.00, space, 1042.0",
    "space_grid, 0.10, space, 1397.1",
    "space_grid, 0.00, ai_ratio, 29.3%",
    "space_grid, 0.10, change, 34.1%",
    "space_grid, 0.00, space_low, 858.8",
    "space_grid, 0.00, space_high, 1225.3",
    "domains, 综合, listed, 3",
    "domains, 综合, unlisted, 1",
    "domains, 游戏, companies, 6",
    "domains, 音频, listed, 0",
    "domains, 音频, unlisted, 2",
    "domains, total, listed, 22",
    "domains, total, unlisted, 11",
    "domains, total, companies, 33",
    "domains, unassigned, companies, 0",
    "investee_stages, 种子轮, companies, 8",
    "investee_stages, A轮, companies, 2",
    "investee_stages, C轮, share, 8%",
    "investee_stages, total, companies, 12",
    "credit_costs, 15/512/512, per_megapixel, 0.381",
    "credit_costs, 150/1024/1024, per_megapixel, 9.06",
    "credit_costs, 15/512/1024, rank, 2",
    "credit_costs, 15/768/768, rank, 4",
    "credit_costs, average:15, per_megapixel, 0.77",
    "majors, 腾讯控股, code, 00700.HK",
    "majors, 字节跳动, code, ''",
  })
  void everyDerivedFigureAgrees(String table, String row, String column, String expected)
      throws Exception {
    check(table, row, column, expected);
  }

  private static void check(String table, String row, String column, String expected)
      throws Exception {
    List<String> found =
        PublishedFigures.read(revision.resolve("data/" + table + ".csv")).rows().stream()
            .filter(candidate -> names(candidate).contains(row))
            .map(candidate -> value(candidate, column))
            .toList();
    assertEquals(1, found.size(), found::toString);
    assertTrue(
        PublishedFigures.isNumber(expected)
            ? PublishedFigures.agrees(expected, new BigDecimal(found.getFirst()))
            : expected.equals(found.getFirst()),
        () -> "expected " + expected + " but found " + found);
  }

  /** The total's name, or the first columns of a row, which name it alone or together. */
  private static List<String> names(Map<String, String> row) {
    List<String> names = new ArrayList<>(row.values().stream().limit(3).toList());
    names.add(row.values().stream().skip(1).limit(3).collect(Collectors.joining("/")));
    return names;
  }

  private static String value(Map<String, String> row, String column) {
    return Optional.ofNullable(row.get(column)).orElseThrow(() -> new AssertionError(column));
  }

  /** Formulas that lead to other sheets are live, and green; given values are inputs, and blue. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "空间敏感性 | A5 | -0.1 | 0000FF",
        "空间敏感性 | D5 | SUMPRODUCT('市场空间'!$D$5:$D$14,'市场空间'!$F$5:$F$14)+A5*SUM('市场空间'!$D$5:$D$14) |"
            + " 008000",
        "市场规模路径 | A5 | 2020.0 | 0000FF",
        "市场规模路径 | C6 | IF(ISNUMBER(B5),B6/B5-1,B5) | 000000",
        "领域公司数量 | B5 | COUNTIF('上市公司'!$A$5:$A$26,A5) | 008000",
        "领域公司数量 | B16 | COUNTA('上市公司'!$C$5:$C$26)-SUM($B$5:$B$14) | 008000",
        "OpenAI投资阶段 | C5 | B5/COUNTA('OpenAI投资企业'!$B$5:$B$16) | 008000",
      })
  void cellsAreLive(String sheet, String address, String expected, String colour) throws Exception {
    String file = sheet.equals("空间敏感性") || sheet.equals("市场规模路径") ? FIGURES : LANDSCAPE;
    try (Workbook workbook = WorkbookFactory.create(revision.resolve(file).toFile(), null, true)) {
      Cell cell = cell(workbook, sheet, address);
      assertEquals(expected, cell.toString());
      assertEquals("FF" + colour, colour(workbook, cell));
    }
  }

  private static Cell cell(Workbook workbook, String sheet, String address) {
    CellAddress at = new CellAddress(address);
    Sheet found = Optional.ofNullable(workbook.getSheet(sheet)).orElseThrow();
    Row row = Optional.ofNullable(found.getRow(at.getRow())).orElseThrow();
    return Optional.ofNullable(row.getCell(at.getColumn())).orElseThrow();
  }

  private static String colour(Workbook workbook, Cell cell) {
    Font font = workbook.getFontAt(cell.getCellStyle().getFontIndex());
    return ((XSSFFont) font).getXSSFColor().getARGBHex();
  }

  @Test
  void explainLeadsThroughOtherTables() throws Exception {
    Desk.Ended ended = desk.run("explain", "aigc", "market_path!growth[2021]", "--language", "en");
    assertEquals(0, ended.code(), ended.err());
    assertTrue(ended.out().contains("180.2001679611491/97.88167732816356 - 1"), ended.out());
    assertTrue(ended.out().contains("SUM(forecast[base_size])"), ended.out());
    assertTrue(ended.out().contains("column E cagr: \"84.1%\""), ended.out());
    assertTrue(ended.out().contains("listed in the definition"), ended.out());
  }
}
