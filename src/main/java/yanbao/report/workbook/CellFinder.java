package yanbao.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;
import yanbao.model.Language;
import yanbao.model.Parameter;
import yanbao.report.Words;
import yanbao.report.WorkbookDefinition;
import yanbao.table.ComputedTable;
import yanbao.table.TableDefinition;

/** Says what a cell of a written workbook shows. */
public final class CellFinder {
  private final WorkbookDefinition workbook;
  private final Language language;
  private final Map<String, ComputedTable> tables;
  private final List<Parameter> parameters;

  public CellFinder(
      WorkbookDefinition workbook,
      Language language,
      Map<String, ComputedTable> tables,
      List<Parameter> parameters) {
    this.workbook = workbook;
    this.language = language;
    this.tables = tables;
    this.parameters = parameters;
  }

  /** What a cell shows. */
  public sealed interface Shown {
    /** {@code row} is 0-based in the order of the table. */
    record OfRow(String table, int row, String column) implements Shown {}

    /** {@code total} is the 0-based place among the total rows. */
    record OfTotal(String table, int total, String column) implements Shown {}

    record OfParameter(String name) implements Shown {}

    /** No value that could be explained; what there is instead. */
    record Nothing(String instead) implements Shown {}
  }

  /** What an address such as {@code 'Sheet 1'!$E$7} shows. */
  public Shown find(String address) {
    CellReference at;
    try {
      at = new CellReference(address);
    } catch (IllegalArgumentException e) {
      return new Shown.Nothing("expected an address such as Sheet!E7");
    }
    String sheet = Optional.ofNullable(at.getSheetName()).orElse("");
    if (sheet.isEmpty() || at.getRow() < 0 || at.getCol() < 0) {
      return new Shown.Nothing("expected an address such as Sheet!E7");
    }
    if (sheet.equalsIgnoreCase(Words.PARAMETERS.in(language))) {
      return parameter(at);
    }
    for (WorkbookDefinition.Sheet candidate : workbook.sheets()) {
      ComputedTable table = tables.get(candidate.table());
      if (candidate.title().in(language).equalsIgnoreCase(sheet) && table != null) {
        return inTable(new Layout(sheet, table, List.of()), at);
      }
    }
    return new Shown.Nothing("expected one of the sheets " + String.join(", ", sheets()));
  }

  private List<String> sheets() {
    List<String> sheets = new ArrayList<>();
    workbook.sheets().forEach(sheet -> sheets.add(sheet.title().in(language)));
    sheets.add(Words.PARAMETERS.in(language));
    return sheets;
  }

  private Shown parameter(CellReference at) {
    int index = at.getRow() - ParameterNames.FIRST_ROW;
    if (at.getCol() != ParameterNames.VALUE_COLUMN || index < 0 || index > parameters.size()) {
      return new Shown.Nothing("the parameters' values are in " + parameterRange());
    }
    return new Shown.OfParameter(
        index == 0 ? ParameterNames.AS_OF : parameters.get(index - 1).name());
  }

  private String parameterRange() {
    int first = ParameterNames.FIRST_ROW;
    return new CellReference(first, ParameterNames.VALUE_COLUMN).formatAsString()
        + ":"
        + new CellReference(first + parameters.size(), ParameterNames.VALUE_COLUMN)
            .formatAsString();
  }

  private static Shown inTable(Layout layout, CellReference at) {
    ComputedTable table = layout.table();
    int row = at.getRow() - Layout.FIRST;
    if (at.getCol() > layout.lastColumn() || row < 0 || at.getRow() > layout.lastTotal()) {
      return new Shown.Nothing("the values of this sheet are in " + valueRange(layout));
    }
    TableDefinition.Column column = layout.columns().get(at.getCol());
    if (row < table.rows().size()) {
      return new Shown.OfRow(table.definition().name(), row, column.name());
    }
    int total = at.getRow() - layout.total(0);
    boolean has =
        total >= 0 && table.totals().get(total).definition().cell(column.name()).isPresent();
    return has
        ? new Shown.OfTotal(table.definition().name(), total, column.name())
        : new Shown.Nothing("the total has no figure in this column");
  }

  private static String valueRange(Layout layout) {
    return new CellReference(Layout.FIRST, 0).formatAsString()
        + ":"
        + new CellReference(layout.lastTotal(), layout.lastColumn()).formatAsString();
  }
}
