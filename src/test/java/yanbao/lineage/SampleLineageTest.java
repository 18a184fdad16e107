package yanbao.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yanbao.cli.CliProject;
import yanbao.lineage.Trace.Derivation;
import yanbao.model.Value;
import yanbao.plan.Project;
import yanbao.problem.ProblemsException;
import yanbao.report.WorkbookDefinition;
import yanbao.table.ComputedTable;
import yanbao.table.TableDefinition;

/** Every cell of the sample's tables is explained down to its inputs, and recalculated. */
final class SampleLineageTest {
  @TempDir private static Path folder = Path.of("");

  @BeforeAll
  static void publish() throws Exception {
    CliProject.ofSample(folder).succeed("run", "aigc");
  }

  @Test
  void everyCellLeadsToItsInputsAndRecalculates() throws Exception {
    Inputs inputs = new Inputs(folder);
    try (Revision revision = open()) {
      List<CellAt> cells = cells(revision);
      // 10 companies x 14 columns, medians of 4 groups and 5 statistics of all x 3; 10 segments x 8
      // and 7 totals;
      // 2 indices x 13 and 3 totals.
      assertEquals(140 + 27, count(cells, "valuation"));
      assertEquals(80 + 7, count(cells, "market_space"));
      assertEquals(26 + 3, count(cells, "relative_performance"));
      for (CellAt at : cells) {
        Trace trace = Explainer.explain(revision, at, Integer.MAX_VALUE);
        List<Trace.SourceCell> found = new ArrayList<>();
        check(trace, found);
        assertTrue(
            !found.isEmpty() || isOfTheDefinitionAlone(trace),
            trace.name() + " leads to no source cell");
        for (Trace.SourceCell cell : found) {
          boolean isHeader = cell.raw().filter(cell.header()::equals).isPresent();
          assertTrue((cell.row() > 1 || isHeader) && cell.column() > 0, trace.name() + ": " + cell);
          assertFalse(cell.header().isEmpty(), trace.name() + ": " + cell);
          assertEquals(64, cell.sha256().length(), cell.file());
          assertTrue(inputs.has(cell), trace.name() + ": " + cell);
        }
      }
    }
  }

  @Test
  void everyCellOfTheWorkbooksIsFound() throws Exception {
    Set<CellAt> found = new HashSet<>();
    for (Path file : workbooks(folder.resolve("output/aigc/2023-03-01/r1"))) {
      found.addAll(found(file));
    }
    try (Revision revision = open()) {
      Set<String> tables =
          revision.job().workbooks().stream()
              .flatMap(known -> known.sheets().stream())
              .map(WorkbookDefinition.Sheet::table)
              .collect(Collectors.toSet());
      Set<CellAt> expected = new HashSet<>(cells(revision));
      expected.removeIf(at -> !tables.contains(table(at)));
      expected.add(new CellAt.OfParameter("as_of"));
      revision.parameters().forEach(p -> expected.add(new CellAt.OfParameter(p.name())));
      assertEquals(expected, found);
    }
  }

  private static Set<CellAt> found(Path file) throws Exception {
    Path copy = folder.resolve("as sent.xlsx");
    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
    Published.Output output = new Published(new CliProject(folder).project()).output(copy);
    Set<CellAt> found = new HashSet<>();
    try (Revision revision = open();
        XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(copy))) {
      for (Sheet sheet : workbook) {
        String name = sheet.getSheetName();
        for (int row = 4; row <= sheet.getLastRowNum(); row++) {
          for (Cell cell : sheet.getRow(row) == null ? List.<Cell>of() : sheet.getRow(row)) {
            Optional<CellAt> at = find(revision, output.path(), name, cell);
            if (at.isPresent()) {
              found.add(at.get());
              assertShows(cell, Explainer.explain(revision, at.get(), 1));
            }
          }
        }
      }
      return found;
    }
  }

  private static Optional<CellAt> find(Revision revision, String file, String sheet, Cell cell) {
    try {
      String address = "'" + sheet + "'!" + cell.getAddress().formatAsString();
      return Optional.of(CellNames.find(revision, file, address));
    } catch (ProblemsException e) {
      return Optional.empty();
    }
  }

  private static void assertShows(Cell cell, Trace trace) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    Object shown =
        type == CellType.NUMERIC ? cell.getNumericCellValue() : cell.getStringCellValue();
    Object expected =
        switch (trace.value()) {
          case Value.Number number -> number.asDouble();
          case Value.Date date -> DateUtil.getExcelDate(date.date());
          case Value.Text text -> text.text();
          case Value.Bool bool -> bool.value();
          case Value.Missing missing -> "n.a.";
          case Value.NotMeaningful notMeaningful -> "-";
        };
    assertEquals(expected, shown, trace.name());
  }

  private static List<Path> workbooks(Path revision) throws Exception {
    try (var files = Files.list(revision)) {
      return files.filter(file -> file.toString().endsWith(".xlsx")).toList();
    }
  }

  private static Revision open() throws Exception {
    Project project = new CliProject(folder).project();
    return Revision.open(
        project, new Published(project).revision("aigc", Optional.empty(), Optional.empty()));
  }

  /** A listed value, or what is computed from listed values and no rows. */
  private static boolean isOfTheDefinitionAlone(Trace trace) {
    return trace.from() instanceof Derivation.Listed
        || (trace.from() instanceof Derivation.Computed computed
            && computed.rows().stream().allMatch(rows -> rows.count() == 0)
            && computed.inputs().stream().allMatch(SampleLineageTest::isOfTheDefinitionAlone));
  }

  private static long count(List<CellAt> cells, String table) {
    return cells.stream().filter(at -> table(at).equals(table)).count();
  }

  private static String table(CellAt at) {
    return switch (at) {
      case CellAt.OfRow row -> row.table();
      case CellAt.OfTotal total -> total.table();
      case CellAt.OfParameter parameter -> "";
    };
  }

  private static List<CellAt> cells(Revision revision) {
    List<CellAt> cells = new ArrayList<>();
    for (ComputedTable table : revision.tables().values()) {
      String name = table.definition().name();
      for (int row = 0; row < table.rows().size(); row++) {
        for (TableDefinition.Column column : table.definition().columns()) {
          cells.add(new CellAt.OfRow(name, row, column.name()));
        }
      }
      for (int total = 0; total < table.totals().size(); total++) {
        for (TableDefinition.Cell cell : table.totals().get(total).definition().cells()) {
          cells.add(new CellAt.OfTotal(name, total, cell.column()));
        }
      }
    }
    return cells;
  }

  private static void check(Trace trace, List<Trace.SourceCell> found) throws Exception {
    switch (trace.from()) {
      case Derivation.Computed computed -> {
        assertValue(trace, Spreadsheet.value(computed));
        for (Trace input : computed.inputs()) {
          check(input, found);
        }
        for (Trace.Rows rows : computed.rows()) {
          assertEquals(rows.count(), rows.rows().size(), trace.name());
          if (rows.result().isPresent()) {
            assertNumber(rows.result(), Spreadsheet.value(rows, computed.inputs()), trace.name());
          }
          check(rows, found);
        }
      }
      case Derivation.LookedUp lookup -> {
        for (Trace key : lookup.keys()) {
          check(key, found);
        }
        assertEquals(trace.value().isPresent(), lookup.found().isPresent(), trace.name());
        if (lookup.found().isPresent()) {
          assertEquals(trace.value(), lookup.found().get().value(), trace.name());
          check(lookup.found().get(), found);
        }
      }
      case Derivation.Received(Trace.SourceCell cell) -> found.add(cell);
      case Derivation.Given given -> {}
      case Derivation.Listed listed -> {}
      case Derivation.AsOf asOf -> {}
      case Derivation.Above above -> {}
      case Derivation.Carried(Trace cell) -> check(cell, found);
      case Derivation.Grouped(Trace.Rows rows) -> check(rows, found);
      case Derivation.Gone(String what) -> throw new AssertionError(trace.name() + ": " + what);
    }
  }

  private static void check(Trace.Rows rows, List<Trace.SourceCell> found) throws Exception {
    for (Trace.Row row : rows.rows()) {
      for (Trace cell : row.cells()) {
        check(cell, found);
      }
    }
  }

  private static void assertValue(Trace trace, Object calculated) {
    switch (trace.value()) {
      case Value.Number number -> assertNumber(number, calculated, trace.name());
      case Value.Text text -> assertEquals(text.text(), calculated, trace.name());
      case Value.Bool bool -> assertEquals(bool.value(), calculated, trace.name());
      case Value.Date date ->
          assertEquals(DateUtil.getExcelDate(date.date()), calculated, trace.name());
      case Value.Missing missing -> assertEquals("#N/A", calculated, trace.name());
      case Value.NotMeaningful notMeaningful -> assertEquals("#NULL!", calculated, trace.name());
    }
  }

  private static void assertNumber(Value expected, Object calculated, String name) {
    assertTrue(
        expected instanceof Value.Number && calculated instanceof Double,
        name + ": " + expected + " but " + calculated);
    double value = ((Value.Number) expected).asDouble();
    // SUMPRODUCT and the like may add in another order.
    assertEquals(value, (Double) calculated, 1e-12 * Math.abs(value), name);
  }
}
