package yanbao.report.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import yanbao.model.Language;

final class WorkbookLintTest {
  @TempDir Path folder;

  /** Cells of column C from the top; {@code =} begins a formula, {@code #} a number. */
  static Stream<Arguments> columns() {
    return Stream.of(
        Arguments.of("C1*2 is hard-coded", List.of("=A1*2"), "CONSTANT_IN_FORMULA C1"),
        Arguments.of("copies", List.of("=A1+B1", "=A2+B2", "=A3+B3"), ""),
        Arguments.of(
            "another formula", List.of("=A1+B1", "=A2-B2", "=A3+B3"), "INCONSISTENT_FORMULA C2"),
        Arguments.of(
            "a value among formulas",
            List.of("=A1+B1", "#7", "=A3+B3"),
            "CONSTANT_AMONG_FORMULAS C2"),
        Arguments.of("a total below", List.of("=A1+B1", "=A2+B2", "=SUM(C1:C2)"), ""),
        Arguments.of(
            "a subtotal between", List.of("=A1+B1", "=A2+B2", "=SUM(C1:C2)", "=A4+B4"), ""),
        Arguments.of("a header above", List.of("sum", "=A2+B2", "=A3+B3"), ""),
        Arguments.of("numbers as text", List.of("12", "1,234.5", "word"), "NUMBER_AS_TEXT C1:C2"),
        Arguments.of("a code", List.of("000681"), ""),
        Arguments.of("an error", List.of("=NA()+A1"), "INTENDED_GAP C1"),
        Arguments.of("a division by zero", List.of("=A1/0"), "ERROR_CELL C1"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("columns")
  void findsInColumn(String name, List<String> cells, String expected) throws Exception {
    Path file = folder.resolve("book.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      XSSFSheet sheet = workbook.createSheet("S");
      for (int i = 0; i < cells.size(); i++) {
        Cell cell = sheet.createRow(i).createCell(2);
        String text = cells.get(i);
        switch (text.charAt(0)) {
          case '=' -> cell.setCellFormula(text.substring(1));
          case '#' -> cell.setCellValue(Double.parseDouble(text.substring(1)));
          default -> cell.setCellValue(text);
        }
      }
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      workbook.write(out);
    }
    assertEquals(
        expected.isEmpty() ? List.of() : List.of(expected),
        WorkbookLint.lint(file).stream()
            .map(found -> found.kind() + " " + found.cells())
            .map(found -> found.replaceFirst("(\\w+)!", ""))
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A1*0+1-100%         |
          A1*1.13             | 1.13
          A1^2+A1^(1/3)       |
          A1^5                | 5
          ROUND(A1,2)         |
          ROUND(A1*1.5,2)     | 1.5
          _xlfn.QUARTILE.INC(A1:A9,3) |
          PERCENTILE(A1:A9,0.75)      |
          LEFT(A1,6)&"12"     |
          IF(A1>30,A1,B12)    | 30
          Q1+Sheet2!C3+'2022 E'!C3    |
          1E+3*A1             | 1E+3
          """)
  void findsConstants(String formula, @org.jspecify.annotations.Nullable String expected) {
    assertEquals(
        expected == null ? List.of() : List.of(expected),
        FormulaConstants.in(FormulaTokens.of(formula)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A1+$B$2           | R[-4]C[-3]+R1C1
          SUM(D$5:D5)       | SUM(R4C[0]:R[0]C[0])
          LOG10(A5)&"A5"    | LOG10(R[0]C[-3])&"A5"
          """)
  void relates(String formula, String expected) {
    assertEquals(expected, FormulaTokens.of(formula).relativeTo(4, 3));
  }

  @Test
  void findsConstantsOutsideOfCells() throws Exception {
    Path file = folder.resolve("outside.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      XSSFSheet sheet = workbook.createSheet("S");
      name(workbook, "growth", "0.15");
      name(workbook, "one", "1");
      name(workbook, "uplifted", "S!$A$1*1.2");
      name(workbook, "input", "S!$A$1");
      for (String condition : List.of("A1>0.3", "A1<0")) {
        sheet
            .getSheetConditionalFormatting()
            .addConditionalFormatting(
                new CellRangeAddress[] {CellRangeAddress.valueOf("A1:A9")},
                sheet.getSheetConditionalFormatting().createConditionalFormattingRule(condition));
      }
      XSSFChart chart =
          sheet.createDrawingPatriarch().createChart(new XSSFClientAnchor(0, 0, 0, 0, 1, 1, 9, 9));
      XDDFChartData bars =
          chart.createData(
              ChartTypes.BAR,
              chart.createCategoryAxis(AxisPosition.BOTTOM),
              chart.createValueAxis(AxisPosition.LEFT));
      bars.addSeries(
          XDDFDataSourcesFactory.fromArray(new String[] {"a"}, "S!$A$1"),
          XDDFDataSourcesFactory.fromArray(new Double[] {7d}));
      bars.getSeries(0).plot();
      workbook.write(out);
    }
    assertEquals(
        List.of(
            "CONSTANT_IN_NAME the name growth stands for 0.15",
            "CONSTANT_IN_NAME the name one stands for 1",
            "CONSTANT_IN_NAME the name uplifted stands for S!$A$1*1.2",
            "CONSTANT_IN_CHART chart1 draws numbers that are typed into it",
            "CONSTANT_IN_CONDITION the condition of a format holds the constant 0.3"),
        WorkbookLint.lint(file).stream()
            .map(found -> found.kind() + " " + found.message().replaceFirst(";.*", ""))
            .toList());
  }

  private static void name(XSSFWorkbook workbook, String name, String target) {
    Name defined = workbook.createName();
    defined.setNameName(name);
    defined.setRefersToFormula(target);
  }

  @Test
  void hiddenPartsAreNotes() throws Exception {
    Path file = folder.resolve("hidden.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      XSSFSheet sheet = workbook.createSheet("S");
      sheet.createRow(0).createCell(0).setCellValue(1);
      sheet.createRow(1).setZeroHeight(true);
      sheet.setColumnHidden(3, true);
      workbook.createSheet("T");
      workbook.setSheetHidden(1, true);
      workbook.write(out);
    }
    assertEquals(
        List.of(
            new Finding(
                Finding.Kind.HIDDEN_COLUMNS,
                "S",
                "D:D",
                "hidden columns; show them, if readers should see what they hold"),
            new Finding(
                Finding.Kind.HIDDEN_ROWS,
                "S",
                "2:2",
                "hidden rows; show them, if readers should see what they hold"),
            new Finding(
                Finding.Kind.HIDDEN_SHEET,
                "T",
                "",
                "a hidden sheet; show it, if readers should see what it holds")),
        WorkbookLint.lint(file));
  }

  /** The sample has all that a workbook can show, and one threshold typed into a formula. */
  @Test
  void ourOwnWorkbooksHaveNoFindingsButWhatTheirAuthorTyped() throws Exception {
    for (Language language : Language.values()) {
      Path file = folder.resolve(language.code() + ".xlsx");
      WorkbookWriter.write(file, SampleBook.workbook(), Sample.data(language), folder);
      assertEquals(
          List.of(
              "the formula holds the constant 20; put it into a cell of its own and refer to that"),
          WorkbookLint.lint(file).stream()
              .filter(found -> found.kind().severity() == Finding.Severity.FINDING)
              .map(found -> found.line().replaceFirst("^[^!]*![A-Z0-9:]*: ", ""))
              .toList());
    }
  }
}
