package yanbao.report.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yanbao.model.DisplayFormat;
import yanbao.model.Label;
import yanbao.model.Language;
import yanbao.model.Parameter;
import yanbao.model.Value;
import yanbao.model.ValueKind;
import yanbao.problem.Problem;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;
import yanbao.report.ReportData;
import yanbao.report.WorkbookDefinition;
import yanbao.table.ComputedTable;
import yanbao.table.TableDefinition;

/** What a workbook cannot hold is a problem, never a cut, and leaves no file. */
final class WorkbookLimitsTest {
  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PE/PB | sheet name \"PE/PB\" holds a character that sheet names cannot",
        "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二 | has 32 characters; at most 31",
        "参数 | sheet name \"参数\" comes twice",
        "history | is reserved",
        "'''Q1' | or an outer '",
      })
  void sheetNamesAreChecked(String title, String message) {
    List<Problem> problems = problems(title, Sample.data(Language.ZH));
    assertEquals(1, problems.size());
    assertEquals(ProblemCode.SHEET_NAME, problems.getFirst().code());
    assertEquals(true, problems.getFirst().message().contains(message), problems.getFirst().line());
  }

  @Test
  void allProblemsAreCollected() {
    ReportData data = Sample.data(Language.ZH);
    ComputedTable shares = data.table("shares");
    List<ComputedTable.Row> rows = new ArrayList<>();
    for (ComputedTable.Row row : shares.rows()) {
      List<Value> values = new ArrayList<>(row.values());
      values.set(0, Sample.text("长".repeat(32_768)));
      rows.add(new ComputedTable.Row(values));
    }
    List<Problem> problems =
        problems("a:b", with(data, new ComputedTable(shares.definition(), rows, List.of())));
    assertEquals(
        List.of(
            ProblemCode.SHEET_NAME,
            ProblemCode.WORKBOOK_LIMIT,
            ProblemCode.WORKBOOK_LIMIT,
            ProblemCode.WORKBOOK_LIMIT),
        problems.stream().map(Problem::code).toList());
    assertEquals("32768 characters do not fit in a cell of 32767", problems.getLast().message());
  }

  @Test
  void rowsBeyondTheSheetAreAProblem() {
    ReportData data = Sample.data(Language.ZH);
    ComputedTable shares = data.table("shares");
    List<ComputedTable.Row> rows = Collections.nCopies(1_048_567, shares.rows().getFirst());
    assertEquals(
        List.of("1048567 rows do not fit on a sheet of 1048576; narrow the table"),
        messages(with(data, new ComputedTable(shares.definition(), rows, List.of()))));
  }

  @Test
  void columnsBeyondTheSheetAreAProblem() {
    ReportData data = Sample.data(Language.ZH);
    TableDefinition one = data.table("shares").definition();
    TableDefinition wide =
        new TableDefinition(
            one.name(),
            one.title(),
            one.from(),
            one.given(),
            one.where(),
            one.group(),
            one.order(),
            Collections.nCopies(16_385, one.columns().getFirst()),
            one.computeOrder(),
            List.of(),
            one.note());
    assertEquals(
        List.of("16385 columns do not fit on a sheet of 16384"),
        messages(with(data, new ComputedTable(wide, List.of(), List.of()))));
  }

  @Test
  void aParameterTooLongForItsCellIsAProblem() {
    ReportData data = Sample.data(Language.ZH);
    Parameter longer =
        new Parameter(
            "story",
            Label.of("Story"),
            ValueKind.TEXT,
            Sample.text("x".repeat(32_768)),
            DisplayFormat.plain(ValueKind.TEXT),
            SpecBuilder.HERE);
    ReportData changed =
        new ReportData(
            data.job(),
            data.title(),
            data.asOf(),
            data.revision(),
            data.language(),
            data.style(),
            List.of(longer),
            Map.of("shares", withoutFormulas(data.table("shares"))),
            data.sources());
    assertEquals(List.of("32768 characters do not fit in a cell of 32767"), messages(changed));
  }

  private static ComputedTable withoutFormulas(ComputedTable table) {
    return new ComputedTable(table.definition(), List.of(), List.of());
  }

  private static ReportData with(ReportData data, ComputedTable table) {
    Map<String, ComputedTable> tables = new LinkedHashMap<>(data.tables());
    tables.put("shares", table);
    return new ReportData(
        data.job(),
        data.title(),
        data.asOf(),
        data.revision(),
        data.language(),
        data.style(),
        data.parameters(),
        tables,
        data.sources());
  }

  private List<String> messages(ReportData data) {
    List<Problem> problems = problems("占比", data);
    assertTrue(problems.stream().allMatch(p -> p.code().category().exitCode() == 3));
    return problems.stream().map(Problem::message).toList();
  }

  private List<Problem> problems(String title, ReportData data) {
    Path file = folder.resolve("never.xlsx");
    WorkbookDefinition definition =
        new WorkbookDefinition(
            "limits",
            "limits.xlsx",
            List.of(
                new WorkbookDefinition.Sheet(
                    "shares",
                    Label.of(title),
                    Optional.empty(),
                    Optional.empty(),
                    Map.of(),
                    List.of())));
    ProblemsException thrown =
        assertThrows(
            ProblemsException.class, () -> WorkbookWriter.write(file, definition, data, folder));
    assertFalse(Files.exists(file));
    return thrown.problems();
  }
}
