package yanbao.report.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yanbao.model.DisplayFormat;
import yanbao.model.Label;
import yanbao.model.Language;
import yanbao.model.Value;
import yanbao.problem.Problems;
import yanbao.report.ReportData;
import yanbao.report.Style;
import yanbao.report.WorkbookDefinition;
import yanbao.sql.Duck;
import yanbao.table.ComputedTable;
import yanbao.testing.FormulaCase;
import yanbao.testing.FormulaTable;
import yanbao.testing.LibreOffice;
import yanbao.testing.RandomFormulas;

/**
 * What the engine computed, what the workbook holds, what POI recalculates and what LibreOffice
 * recalculates are one number, for every formula case and for random formulas.
 */
final class ThreeEnginesTest {
  private static final double TOLERANCE = 1e-12;
  private static final String SHEET = "Cases";
  private static final DisplayFormat SHOWN = DisplayFormat.of("#,##0.0000").orElseThrow();

  @TempDir Path folder;

  @Test
  void everyCaseAgrees() throws Exception {
    List<String> formulas =
        FormulaCase.all().stream()
            .filter(formulaCase -> !formulaCase.hasFault())
            .map(FormulaCase::formula)
            .toList();
    assertTrue(formulas.size() > 150);
    compare(formulas);
  }

  /** 2,000 formulas; a failure names the seed. */
  @ParameterizedTest
  @ValueSource(longs = {20230301, 1, 2, 3})
  void randomFormulasAgree(long seed) throws Exception {
    compare(new RandomFormulas(seed, folder).withResults(500));
  }

  private void compare(List<String> formulas) throws Exception {
    ComputedTable table = compute(formulas);
    Path written = folder.resolve("cases.xlsx");
    WorkbookWriter.write(written, definition(), data(table), folder);
    Map<String, Integer> columns = columns(table);
    List<String> differences = new ArrayList<>();
    try (Workbook workbook = WorkbookFactory.create(written.toFile(), null, true)) {
      FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
      for (int i = 0; i < formulas.size(); i++) {
        for (int row = 0; row < FormulaCase.ROWS; row++) {
          Cell cell = cell(workbook, table, row, column(columns, i));
          Value expected = table.value(row, "f" + i);
          String about = formulas.get(i) + ", row " + row + ", " + cell.getCellFormula();
          check("cached", expected, cell, cell.getCachedFormulaResultType(), about, differences);
          check("POI", expected, cell, evaluator.evaluateFormulaCell(cell), about, differences);
        }
      }
    }
    Path recalculated = folder.resolve("recalculated");
    java.nio.file.Files.createDirectories(recalculated);
    try (Workbook workbook =
        WorkbookFactory.create(
            LibreOffice.convert(written, "xlsx", recalculated).toFile(), null, true)) {
      for (int i = 0; i < formulas.size(); i++) {
        for (int row = 0; row < FormulaCase.ROWS; row++) {
          Cell cell = cell(workbook, table, row, column(columns, i));
          String about = formulas.get(i) + ", row " + row + ", " + cell.getCellFormula();
          check(
              "LibreOffice",
              table.value(row, "f" + i),
              cell,
              cell.getCachedFormulaResultType(),
              about,
              differences);
        }
      }
    }
    assertEquals(List.of(), differences);
  }

  private ComputedTable compute(List<String> formulas) throws Exception {
    Problems problems = new Problems();
    Path staged = folder.resolve("cases.parquet");
    try (Connection database = Duck.open(folder)) {
      FormulaTable.stage(database, staged);
      List<ComputedTable> tables = FormulaTable.compute(database, staged, formulas, problems);
      assertEquals(List.of(), problems.list());
      return tables.getFirst();
    }
  }

  private static WorkbookDefinition definition() {
    return new WorkbookDefinition(
        "cases",
        "cases.xlsx",
        List.of(
            new WorkbookDefinition.Sheet(
                "cases",
                Label.of(SHEET),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of())));
  }

  private static ReportData data(ComputedTable table) {
    return new ReportData(
        "cases",
        Label.of("cases"),
        FormulaTable.AS_OF,
        1,
        Language.EN,
        Style.DEFAULT,
        FormulaTable.PARAMETERS,
        Map.of("cases", table),
        List.of());
  }

  /** Sheet columns by table column: the sheet shows all columns in the order of the definition. */
  private static Map<String, Integer> columns(ComputedTable table) {
    Map<String, Integer> columns = new java.util.HashMap<>();
    for (int i = 0; i < table.definition().columns().size(); i++) {
      columns.put(table.definition().columns().get(i).name(), i);
    }
    return columns;
  }

  private static int column(Map<String, Integer> columns, int formula) {
    return Optional.ofNullable(columns.get("f" + formula)).orElseThrow();
  }

  private static Cell cell(Workbook workbook, ComputedTable table, int row, int column) {
    Sheet sheet = workbook.getSheet(SHEET);
    for (Row candidate : sheet) {
      Cell last = candidate.getCell(column);
      if (last != null && last.getCellType() == CellType.FORMULA) {
        return sheet.getRow(candidate.getRowNum() + row).getCell(column);
      }
    }
    throw new AssertionError(
        "no formula in column " + table.definition().columns().get(column).name());
  }

  private static void check(
      String engine,
      Value expected,
      Cell cell,
      CellType type,
      String about,
      List<String> differences) {
    String found =
        switch (type) {
          case NUMERIC -> Double.toString(cell.getNumericCellValue());
          case STRING -> cell.getStringCellValue();
          case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
          case ERROR -> "error " + cell.getErrorCellValue();
          case BLANK, FORMULA, _NONE -> "";
        };
    boolean same =
        switch (expected) {
          case Value.Number number ->
              type == CellType.NUMERIC
                  && close(number.asDouble(), cell.getNumericCellValue())
                  && showsAlike(number, cell.getNumericCellValue());
          case Value.Date date ->
              type == CellType.NUMERIC
                  && cell.getLocalDateTimeCellValue().toLocalDate().equals(date.date());
          case Value.Text text -> type == CellType.STRING && found.equals(text.text());
          case Value.Bool bool ->
              found.equals(bool.value() ? "TRUE" : "FALSE")
                  // LibreOffice has no truth type: it keeps 1 or 0 in a TRUE/FALSE format.
                  || (engine.equals("LibreOffice") && found.equals(bool.value() ? "1.0" : "0.0"));
          case Value.Missing missing -> found.equals("n.a.");
          case Value.NotMeaningful notMeaningful -> found.equals("-");
        };
    if (!same) {
      differences.add(engine + ": " + about + ": expected " + expected + " but found " + found);
    }
  }

  /**
   * The same digits for a reader; LibreOffice saves fifteen of them, so very large numbers have
   * none to spare.
   */
  private static boolean showsAlike(Value.Number expected, double found) {
    return Math.abs(found) >= 1e10
        || SHOWN.show(expected).equals(SHOWN.show(Value.Number.of(found)));
  }

  /** Equal to twelve digits; or, where operands around 1 cancel out, to twelve digits of those. */
  private static boolean close(double expected, double found) {
    double scale = Math.max(Math.abs(expected), Math.abs(found));
    boolean cancelled = scale < TOLERANCE && scale > 1e-30;
    return Math.abs(expected - found) <= TOLERANCE * (cancelled ? 1 : scale);
  }

  /** So that the comparison cannot pass by comparing nothing. */
  @Test
  void differenceIsFound() throws IOException {
    List<String> differences = new ArrayList<>();
    try (Workbook workbook = WorkbookFactory.create(true)) {
      Cell cell = workbook.createSheet().createRow(0).createCell(0);
      cell.setCellValue(1.0000000001);
      check("any", Value.Number.of(1), cell, CellType.NUMERIC, "", differences);
    }
    assertEquals(1, differences.size());
  }
}
