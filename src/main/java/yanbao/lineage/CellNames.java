package yanbao.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yanbao.model.Language;
import yanbao.model.Parameter;
import yanbao.problem.Escape;
import yanbao.problem.Nearest;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;
import yanbao.report.WorkbookDefinition;
import yanbao.report.workbook.CellFinder;
import yanbao.table.ComputedTable;
import yanbao.table.TableDefinition;

/** Finds the cell that a user names. */
public final class CellNames {
  private static final Pattern CELL =
      Pattern.compile("(?<table>[^!\\[\\]]+)!(?<column>[^!\\[\\]]+)\\[(?<row>.*)]");
  private static final Pattern NUMBER = Pattern.compile("#(?<number>[1-9]\\d{0,8})");

  private final Revision revision;

  private CellNames(Revision revision) {
    this.revision = revision;
  }

  /**
   * The cell of a name such as {@code valuation!pe_2022[300002.SZ]}, {@code
   * market_space!share[total]}, {@code valuation!pe_2022[group_median:media]} or {@code
   * rows!x[#3]}; a name alone is a parameter.
   */
  public static CellAt find(Revision revision, String name) {
    return new CellNames(revision).find(name);
  }

  /** What a cell of a published workbook shows; {@code file} as the manifest names it. */
  public static CellAt find(Revision revision, String file, String address) {
    Optional<WorkbookDefinition> workbook =
        revision.job().workbooks().stream()
            .filter(known -> file.equals(revision.kept().workbooks().get(known.name())))
            .findFirst();
    if (workbook.isEmpty()) {
      throw unknown(file + " is no workbook of the job; expected one of its .xlsx files");
    }
    Language language =
        Language.of(revision.manifest().language()).orElse(revision.job().language());
    CellFinder finder =
        new CellFinder(workbook.get(), language, revision.tables(), revision.parameters());
    return switch (finder.find(address)) {
      case CellFinder.Shown.OfRow(String table, int row, String column) ->
          new CellAt.OfRow(table, row, column);
      case CellFinder.Shown.OfTotal(String table, int total, String column) ->
          new CellAt.OfTotal(table, total, column);
      case CellFinder.Shown.OfParameter(String name) -> new CellAt.OfParameter(name);
      case CellFinder.Shown.Nothing(String instead) ->
          throw unknown("nothing to explain in " + Escape.text(address) + "; " + instead);
    };
  }

  private CellAt find(String name) {
    Matcher cell = CELL.matcher(name);
    if (!cell.matches()) {
      return parameter(name);
    }
    String tableName = cell.group("table").strip();
    ComputedTable table = revision.tables().get(tableName);
    if (table == null) {
      throw unknown(
          "no table "
              + Escape.text(tableName)
              + Nearest.hint(tableName, revision.tables().keySet()));
    }
    String column = cell.group("column").strip();
    List<String> columns =
        table.definition().columns().stream().map(TableDefinition.Column::name).toList();
    if (!columns.contains(column)) {
      throw unknown(
          "table "
              + tableName
              + " has no column "
              + Escape.text(column)
              + Nearest.hint(column, columns));
    }
    return row(table, column, cell.group("row").strip());
  }

  private CellAt parameter(String name) {
    List<String> names =
        new ArrayList<>(revision.parameters().stream().map(Parameter::name).toList());
    names.add(Known.AS_OF);
    if (!names.contains(name)) {
      throw unknown(
          "expected a cell such as table!column[row], table!column[total] or a parameter, but found"
              + " "
              + Escape.text(name));
    }
    return new CellAt.OfParameter(name);
  }

  private CellAt row(ComputedTable table, String column, String row) {
    String name = table.definition().name();
    List<String> rows = new ArrayList<>(revision.rowNames(name));
    if (rows.contains(row)) {
      return new CellAt.OfRow(name, rows.indexOf(row), column);
    }
    Matcher number = NUMBER.matcher(row);
    if (number.matches() && Integer.parseInt(number.group("number")) <= rows.size()) {
      return new CellAt.OfRow(name, Integer.parseInt(number.group("number")) - 1, column);
    }
    List<String> totals = new ArrayList<>();
    for (int i = 0; i < table.totals().size(); i++) {
      totals.add(Names.total(table, i));
    }
    if (!totals.contains(row)) {
      rows.addAll(totals);
      throw unknown("table " + name + " has no row or total " + Escape.text(row) + hint(row, rows));
    }
    int total = totals.indexOf(row);
    TableDefinition.Total definition = table.totals().get(total).definition();
    if (definition.cell(column).isEmpty()) {
      throw unknown(
          "the total "
              + row
              + " has no figure in "
              + column
              + "; it has "
              + String.join(
                  ", ", definition.cells().stream().map(TableDefinition.Cell::column).toList()));
    }
    return new CellAt.OfTotal(name, total, column);
  }

  private static String hint(String row, List<String> names) {
    int listed = 30;
    return Nearest.to(row, names).isPresent() || names.size() <= listed
        ? Nearest.hint(row, names)
        : "; there is "
            + String.join(", ", names.subList(0, listed))
            + " and "
            + (names.size() - listed)
            + " more";
  }

  private static ProblemsException unknown(String message) {
    return ProblemsException.of(ProblemCode.UNKNOWN_NAME, new Position.Nowhere(), message);
  }
}
