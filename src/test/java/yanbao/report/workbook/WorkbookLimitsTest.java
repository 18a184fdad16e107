package yanbao.report.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yanbao.model.Label;
import yanbao.model.Language;
import yanbao.model.Value;
import yanbao.problem.Problem;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;
import yanbao.report.ReportData;
import yanbao.report.WorkbookDefinition;
import yanbao.table.ComputedTable;

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
    Map<String, ComputedTable> tables = new LinkedHashMap<>(data.tables());
    tables.put("shares", new ComputedTable(shares.definition(), rows, List.of()));
    List<Problem> problems =
        problems(
            "a:b",
            new ReportData(
                data.job(),
                data.title(),
                data.asOf(),
                data.revision(),
                data.language(),
                data.style(),
                data.parameters(),
                tables,
                data.sources()));
    assertEquals(
        List.of(
            ProblemCode.SHEET_NAME,
            ProblemCode.WORKBOOK_LIMIT,
            ProblemCode.WORKBOOK_LIMIT,
            ProblemCode.WORKBOOK_LIMIT),
        problems.stream().map(Problem::code).toList());
    assertEquals("32768 characters do not fit in a cell of 32767", problems.getLast().message());
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
