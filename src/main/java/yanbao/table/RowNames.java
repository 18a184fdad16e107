package yanbao.table;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import yanbao.formula.Facts;
import yanbao.formula.function.SqlParts;
import yanbao.formula.function.SqlRange;
import yanbao.formula.sql.SqlNames;
import yanbao.sql.Duck;

/**
 * Names in a formula over one row under the alias {@code o}.
 *
 * @param row the table of the row
 * @param aggregated the table that aggregates run over; of a grouped table what it is built from
 * @param aggregates collects what formulas aggregate
 * @param group columns of {@code aggregated} that must equal the row's (alias {@code o}), by name
 * @param order what the rows are ordered by, under the alias {@code o}
 * @param others the other tables and sources by name
 * @param taken the condition on the rows of {@code aggregated} that the table takes; empty for all
 */
record RowNames(
    SqlTable row,
    SqlTable aggregated,
    Map<String, String> group,
    String taken,
    String order,
    Function<String, SqlTable> others,
    Literals literals,
    Aggregates aggregates)
    implements SqlNames {

  @Override
  public SqlParts cell(String column, Facts facts) {
    return row.cell("o", column, facts);
  }

  @Override
  public SqlParts above(String column, Optional<String> within) {
    String value = above("o." + Duck.name(column), "NULL");
    String state = above(row.state("o", column), String.valueOf(SqlParts.MISSING));
    if (within.isEmpty()) {
      return new SqlParts(value, state, true);
    }
    // Texts agree without regard to case, as they do in a spreadsheet.
    String group = "o." + Duck.name(within.get());
    String same =
        "CASE WHEN lower(CAST("
            + group
            + " AS VARCHAR)) IS NOT DISTINCT FROM lower(CAST("
            + above(group, "NULL")
            + " AS VARCHAR)) THEN ";
    return new SqlParts(
        same + value + " END", same + state + " ELSE " + SqlParts.MISSING + " END", true);
  }

  private String above(String expression, String otherwise) {
    return aggregates.column(
        "lag(" + expression + ", 1, " + otherwise + ") OVER (ORDER BY " + order + ")");
  }

  @Override
  public SqlParts parameter(String name) {
    return literals.parameter(name);
  }

  @Override
  public SqlParts total(String table, String total, String column) {
    return literals.total(table, total, column);
  }

  @Override
  public SqlRange rows(Optional<String> table) {
    return table.isPresent()
        ? collecting(new Range(others.apply(table.get()), ""))
        : collecting(ownRows());
  }

  private Range ownRows() {
    StringBuilder same = new StringBuilder(taken);
    group.forEach(
        (theirs, ours) ->
            same.append(same.isEmpty() ? "" : " AND ")
                .append("r.")
                .append(Duck.name(theirs))
                .append(" IS NOT DISTINCT FROM o.")
                .append(Duck.name(ours)));
    return new Range(aggregated, same.toString());
  }

  private SqlRange collecting(Range rows) {
    return new SqlRange() {
      @Override
      public String select(String aggregate, String condition) {
        return aggregates.column(rows.select(aggregate, condition));
      }

      @Override
      public String rowOrder() {
        return rows.rowOrder();
      }
    };
  }

  /** The rows of a table under the alias {@code r}, or those that meet a condition. */
  record Range(SqlTable table, String filter) implements SqlRange {
    @Override
    public String select(String aggregate, String condition) {
      String both =
          filter.isEmpty() || condition.isEmpty()
              ? filter + condition
              : filter + " AND (" + condition + ")";
      return "(SELECT "
          + aggregate
          + " FROM "
          + Duck.name(table.sqlName())
          + " r"
          + (both.isEmpty() ? "" : " WHERE " + both)
          + ")";
    }

    @Override
    public String rowOrder() {
      return table.order("r");
    }
  }
}
