package yanbao.table;

import java.util.Map;
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
 * @param taken the condition on the rows of {@code aggregated} that the table takes; empty for all
 */
record RowNames(
    SqlTable row,
    SqlTable aggregated,
    Map<String, String> group,
    String taken,
    Literals literals,
    Aggregates aggregates)
    implements SqlNames {

  @Override
  public SqlParts cell(String column, Facts facts) {
    return row.cell("o", column, facts);
  }

  @Override
  public SqlParts range(String column) {
    return SqlParts.present("r." + Duck.name(column));
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
  public SqlRange range() {
    StringBuilder same = new StringBuilder(taken);
    group.forEach(
        (theirs, ours) ->
            same.append(same.isEmpty() ? "" : " AND ")
                .append("r.")
                .append(Duck.name(theirs))
                .append(" IS NOT DISTINCT FROM o.")
                .append(Duck.name(ours)));
    Range rows = new Range(aggregated, same.toString());
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
