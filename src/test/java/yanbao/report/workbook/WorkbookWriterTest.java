package yanbao.report.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads back what was written. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WorkbookWriterTest {
  private final Path folder;
  private final WrittenSample sample;
  private final XSSFWorkbook workbook;

  WorkbookWriterTest(@TempDir Path folder) throws Exception {
    this.folder = folder;
    this.sample = WrittenSample.in(folder);
    this.workbook = sample.workbook();
  }

  @AfterAll
  void close() throws Exception {
    sample.close();
  }

  private XSSFCell cell(String sheet, String address) {
    return sample.cell(sheet, address);
  }

  private static String shown(XSSFCell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case NUMERIC -> Double.toString(cell.getNumericCellValue());
      case STRING -> cell.getStringCellValue();
      case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
      default -> type.name();
    };
  }

  @Test
  void sheetsComeInOrderAndTheFirstIsOpen() {
    List<String> names = new ArrayList<>();
    workbook.forEach(sheet -> names.add(sheet.getSheetName()));
    assertEquals(List.of("封面", "参数", "估值表", "市场空间", "占比's", "指数走势", "融资", "来源"), names);
    assertEquals(0, workbook.getActiveSheetIndex());
  }

  // Blue 0000FF, black 000000, green 008000, grey 6B7480.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "估值表 | A5 | STRING | 002555.SZ | @ | 0000FF | LEFT",
        "估值表 | D5 | NUMERIC | 40604.0 | yyyy-mm-dd | 0000FF | CENTER",
        "估值表 | D11 | STRING | 1890-08-03 | yyyy-mm-dd | 0000FF | CENTER",
        "估值表 | F5 | NUMERIC | 24.0 | 0.0 | 0000FF | RIGHT",
        "估值表 | G8 | STRING | n.a. | 0.00 | 6B7480 | RIGHT",
        "估值表 | G7 | NUMERIC | -0.1 | 0.00 | 0000FF | RIGHT",
        "估值表 | H5 | FORMULA | 20.0 | 0.0\"x\" | 000000 | RIGHT",
        "估值表 | H7 | FORMULA | - | 0.0\"x\" | 000000 | RIGHT",
        "估值表 | H8 | FORMULA | n.a. | 0.0\"x\" | 000000 | RIGHT",
        "估值表 | I5 | FORMULA | true | \"TRUE\";\"TRUE\";\"FALSE\" | 000000 | CENTER",
        "估值表 | I6 | FORMULA | false | \"TRUE\";\"TRUE\";\"FALSE\" | 000000 | CENTER",
        "估值表 | I7 | FORMULA | - | \"TRUE\";\"TRUE\";\"FALSE\" | 000000 | CENTER",
        "估值表 | J5 | FORMULA | 高价 | General | 000000 | LEFT",
        "估值表 | K5 | STRING | n.a. | @ | 6B7480 | LEFT",
        "估值表 | K6 | STRING | =1+1 | @ | 0000FF | LEFT",
        "估值表 | A12 | STRING | 中位数 · 游戏 | General | 000000 | LEFT",
        "估值表 | F12 | FORMULA | 19.5 | 0.0 | 000000 | RIGHT",
        "估值表 | H13 | FORMULA | 30.0 | 0.0\"x\" | 000000 | RIGHT",
        "估值表 | A14 | STRING | 全部中位数 | General | 000000 | LEFT",
        "市场空间 | D5 | FORMULA | 531.76 | #,##0.0 | 000000 | RIGHT",
        "市场空间 | F5 | FORMULA | 0.35 | 0% | 008000 | RIGHT",
        "市场空间 | C8 | FORMULA | 0.4364670543874225 | 0.0% | 000000 | RIGHT",
        "占比's | D5 | FORMULA | 385.3333333333333 | #,##0.0 | 008000 | RIGHT",
        "融资 | B5 | NUMERIC | 7000000.0 | #,##0 | 000000 | RIGHT",
        "融资 | B6 | STRING | n.a. | #,##0 | 6B7480 | RIGHT",
        "融资 | B7 | FORMULA | 7000000.0 | #,##0 | 000000 | RIGHT",
        "参数 | B5 | NUMERIC | 44986.0 | yyyy-mm-dd | 0000FF | CENTER",
        "参数 | B6 | NUMERIC | 0.05 | 0% | 0000FF | RIGHT",
        "来源 | E6 | STRING | 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 | @"
            + " | 262B33 | LEFT",
      })
  void cellsAreTypedFormattedAndColoured(
      String sheet,
      String address,
      CellType type,
      String value,
      String format,
      String colour,
      HorizontalAlignment align) {
    XSSFCell cell = cell(sheet, address);
    assertEquals(type, cell.getCellType());
    assertEquals(value, shown(cell));
    assertEquals(format, cell.getCellStyle().getDataFormatString());
    assertEquals("FF" + colour, cell.getCellStyle().getFont().getXSSFColor().getARGBHex());
    assertEquals(align, cell.getCellStyle().getAlignment());
    assertEquals("Microsoft YaHei", cell.getCellStyle().getFont().getFontName());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "估值表 | H5 | IF(ISNUMBER(G5),IF(G5>0,IF(ISNUMBER(F5),F5/G5,F5),\"-\"),G5)",
        "估值表 | F12 | IF(COUNT($F$5:$F$8)>0,MEDIAN($F$5:$F$8),\"n.a.\")",
        "估值表 | H13 | IF(COUNT($H$9:$H$11)>0,MEDIAN($H$9:$H$11),\"n.a.\")",
        "估值表 | H14 | IF(COUNT($H$5:$H$11)>0,MEDIAN($H$5:$H$11),\"n.a.\")",
        "市场空间 | D5 | IF(ISNUMBER(B5),IF(ISNUMBER(C5),B5*C5,C5),B5)",
        "市场空间 | F5 | IF(ISNUMBER(E5),E5+ai_uplift,E5)",
        "占比's | D5 | IF(ISNUMBER(B5),B5/'参数'!$B$7,B5)",
      })
  void formulasNameTheRightCells(String sheet, String address, String formula) {
    assertEquals(formula, cell(sheet, address).getCellFormula());
  }

  @Test
  void totalsOfOtherTablesAreNamedWithTheirSheet() {
    assertTrue(cell("占比's", "C5").getCellFormula().contains("'市场空间'!$B$8"));
  }

  @Test
  void textNeverBecomesFormula() throws Exception {
    assertTrue(cell("估值表", "K6").getCellStyle().getQuotePrefixed());
    assertTrue(cell("估值表", "K7").getCellStyle().getQuotePrefixed());
    assertTrue(cell("估值表", "K8").getCellStyle().getQuotePrefixed());
    assertFalse(cell("估值表", "K10").getCellStyle().getQuotePrefixed());
    assertEquals("a\u0007_x0041_", cell("估值表", "K11").getStringCellValue());
    // 7 rows of 3 formulas and 5 totals; nothing from data.
    assertEquals(26, part("xl/worksheets/sheet3.xml").split("<f>", -1).length - 1);
    // Of a grouped table only the total, whose rows are there.
    assertEquals(1, part("xl/worksheets/sheet7.xml").split("<f>", -1).length - 1);
  }

  @Test
  void headersCarryUnits() {
    assertEquals("收盘价\n(CNY)", cell("估值表", "F4").getStringCellValue());
    assertEquals("截至日期 2023-03-01  |  单位见表头", cell("估值表", "A2").getStringCellValue());
    assertEquals("资料来源：证券列表", cell("估值表", "A17").getStringCellValue());
    assertTrue(cell("估值表", "F4").getCellStyle().getWrapText());
    assertTrue(cell("估值表", "F4").getCellStyle().getFont().getBold());
  }

  @Test
  void sheetsAreSetUpForReadingAndPrinting() {
    XSSFSheet sheet = workbook.getSheet("估值表");
    assertEquals(2, sheet.getPaneInformation().getVerticalSplitPosition());
    assertEquals(4, sheet.getPaneInformation().getHorizontalSplitPosition());
    assertTrue(sheet.getPaneInformation().isFreezePane());
    assertEquals("A4:K11", sheet.getCTWorksheet().getAutoFilter().getRef());
    assertTrue(sheet.isColumnHidden(4));
    assertFalse(sheet.isColumnHidden(5));
    assertFalse(sheet.isDisplayGridlines());
    assertEquals(
        List.of("4:4", "A:B"),
        List.of(
            sheet.getRepeatingRows().formatAsString(),
            sheet.getRepeatingColumns().formatAsString()));
    assertTrue(sheet.getPrintSetup().getLandscape());
    assertFalse(workbook.getSheet("参数").getPrintSetup().getLandscape());
    // Table and notes to row 17, a chart of 16 rows from row 19 on, and its frame.
    assertEquals("估值表!$A$1:$K$35", workbook.getPrintArea(2));
    assertTrue(sheet.getFitToPage());
    assertEquals(1, sheet.getPrintSetup().getFitWidth());
    String lettering = "&8&\"Microsoft YaHei,Regular\"";
    assertEquals(lettering + "AIGC传媒应用 && 估值", sheet.getHeader().getLeft());
    assertEquals(lettering + "&A", sheet.getHeader().getRight());
    assertEquals(lettering + "截至日期 2023-03-01  |  修订版本 3", sheet.getFooter().getLeft());
    assertEquals(lettering + "第 &P 页，共 &N 页", sheet.getFooter().getRight());
  }

  @Test
  void columnsAreWideEnough() {
    XSSFSheet sheet = workbook.getSheet("市场空间");
    // 游戏(国内) is 8 + 2 wide; 6,258.8 is 7.
    assertTrue(sheet.getColumnWidth(0) >= 11 * 256);
    assertTrue(sheet.getColumnWidth(1) >= 9 * 256);
    assertEquals(48 * 256, workbook.getSheet("估值表").getColumnWidth(10));
    assertTrue(cell("估值表", "K10").getCellStyle().getWrapText());
    assertTrue(cell("估值表", "K10").getRow().getHeightInPoints() > 30);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3 | G5:G14 | <cfRule type=\"cellIs\" operator=\"lessThan\"",
        "4 | G5:G7 | <cfRule type=\"dataBar\"",
        "4 | F5:F7 | <cfRule type=\"colorScale\"",
      })
  void highlightsCoverTheDataAndSignsTheTotals(int sheet, String range, String rule)
      throws Exception {
    String formats = part("xl/worksheets/sheet" + sheet + ".xml").replaceAll(" dxfId=\"\\d+\"", "");
    assertTrue(formats.contains("<conditionalFormatting sqref=\"" + range + "\">" + rule), formats);
  }

  @Test
  void propertiesNameNobody() throws Exception {
    String core = part("docProps/core.xml");
    assertTrue(core.contains("2023-03-01T00:00:00Z"), core);
    assertTrue(core.contains("Yanbao"), core);
    assertTrue(core.contains("<dc:title>AIGC传媒应用 &amp; 估值</dc:title>"), core);
    assertTrue(core.contains("<dc:subject>截至日期 2023-03-01</dc:subject>"), core);
    assertTrue(core.contains("<cp:keywords>aigc, 估值表, 市场空间"), core);
    assertFalse(core.contains("lastModifiedBy"), core);
    try (ZipFile zip = new ZipFile(sample.file().toFile())) {
      assertTrue(zip.stream().allMatch(entry -> entry.getTimeLocal().getYear() == 1980));
    }
  }

  @Test
  void temporaryFilesAreGone() throws Exception {
    try (Stream<Path> left = Files.list(folder.resolve("temporary"))) {
      assertEquals(0, left.count());
    }
  }

  private String part(String name) throws Exception {
    return sample.part(name);
  }
}
