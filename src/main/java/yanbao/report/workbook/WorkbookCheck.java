package yanbao.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.poi.ss.SpreadsheetVersion;
import yanbao.model.Parameter;
import yanbao.model.Value;
import yanbao.problem.Escape;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.Problems;
import yanbao.report.ReportData;
import yanbao.report.Words;
import yanbao.report.WorkbookDefinition;
import yanbao.report.chart.Chart;
import yanbao.table.ComputedTable;
import yanbao.table.TableDefinition;

/** Finds what a workbook cannot hold, before anything is written. */
final class WorkbookCheck {
  static final SpreadsheetVersion LIMITS = SpreadsheetVersion.EXCEL2007;

  /** Rows that a table sheet needs besides data and totals, notes included. */
  private static final int OTHER_ROWS = 10;

  private final WorkbookDefinition definition;
  private final ReportData data;
  private final Problems problems = new Problems();

  private WorkbookCheck(WorkbookDefinition definition, ReportData data) {
    this.definition = definition;
    this.data = data;
  }

  /** Fails with all that is wrong. */
  static void check(WorkbookDefinition definition, ReportData data) {
    new WorkbookCheck(definition, data).check();
  }

  private void check() {
    Position workbook = new Position.OnPath(definition.file());
    List<String> names = new ArrayList<>();
    names.add(Words.COVER.in(data.language()));
    names.add(Words.PARAMETERS.in(data.language()));
    definition.sheets().forEach(sheet -> names.add(sheet.title().in(data.language())));
    data.changes().ifPresent(changes -> names.add(Words.CHANGES.in(data.language())));
    names.add(Words.SOURCES.in(data.language()));
    SheetNames.check(names, workbook, problems);
    for (WorkbookDefinition.Sheet sheet : definition.sheets()) {
      size(data.table(sheet.table()));
      texts(data.table(sheet.table()));
      for (Chart chart : sheet.charts()) {
        chart(chart, workbook);
      }
    }
    data.parameters().forEach(this::parameter);
    problems.throwIfErrors();
  }

  private void parameter(Parameter parameter) {
    if (parameter.value() instanceof Value.Text text) {
      text(text, parameter::position);
    }
  }

  private void text(Value.Text text, Supplier<Position> position) {
    if (text.text().length() > LIMITS.getMaxTextLength()) {
      problems.error(
          ProblemCode.WORKBOOK_LIMIT,
          position.get(),
          text.text().length()
              + " characters do not fit in a cell of "
              + LIMITS.getMaxTextLength());
    }
  }

  private void size(ComputedTable table) {
    int rows = table.rows().size() + table.totals().size();
    int columns = table.definition().columns().size() + Charts.gaps(definition, table).size();
    Position position = at(table, Optional.empty(), Optional.empty());
    if (rows > LIMITS.getMaxRows() - OTHER_ROWS) {
      problems.error(
          ProblemCode.WORKBOOK_LIMIT,
          position,
          rows + " rows do not fit on a sheet of " + LIMITS.getMaxRows() + "; narrow the table");
    }
    if (columns > LIMITS.getMaxColumns()) {
      problems.error(
          ProblemCode.WORKBOOK_LIMIT,
          position,
          columns + " columns do not fit on a sheet of " + LIMITS.getMaxColumns());
    }
  }

  private void texts(ComputedTable table) {
    List<TableDefinition.Column> columns = table.definition().columns();
    for (int row = 0; row < table.rows().size(); row++) {
      int at = row;
      List<Value> values = table.rows().get(row).values();
      for (int i = 0; i < columns.size(); i++) {
        String column = columns.get(i).name();
        if (values.get(i) instanceof Value.Text text) {
          text(text, () -> at(table, Optional.of(table.key(at)), Optional.of(column)));
        }
      }
    }
  }

  private void chart(Chart chart, Position workbook) {
    boolean placed =
        definition.sheets().stream().anyMatch(sheet -> sheet.table().equals(chart.table()));
    if (!placed) {
      problems.error(
          ProblemCode.UNKNOWN_NAME,
          workbook,
          "chart \""
              + Escape.text(chart.title().in(data.language()))
              + "\" draws table "
              + chart.table()
              + ", which no sheet of this workbook shows; add a sheet for it");
    }
  }

  private static Position at(ComputedTable table, Optional<String> row, Optional<String> column) {
    return new Position.InTable(table.definition().name(), row, column);
  }
}
