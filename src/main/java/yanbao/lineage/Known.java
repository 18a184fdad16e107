package yanbao.lineage;

import java.util.List;
import java.util.function.Function;
import yanbao.model.Value;
import yanbao.table.ComputedTable;
import yanbao.table.KnownValues;

/** The values of a revision, with the cells of one row or total. */
record Known(Revision revision, Function<String, Value> cells) implements KnownValues {
  @Override
  public Value cell(String column) {
    return cells.apply(column);
  }

  @Override
  public Value parameter(String name) {
    return name.equals("as_of")
        ? new Value.Date(revision.asOf())
        : revision.parameter(name).value();
  }

  @Override
  public Value total(String table, String total, String column) {
    ComputedTable computed = revision.table(table);
    return computed
        .totals()
        .get(total(computed, total))
        .cells()
        .getOrDefault(column, Value.Missing.VALUE);
  }

  /** The place of a total of all rows. */
  static int total(ComputedTable table, String name) {
    List<ComputedTable.Total> totals = table.totals();
    for (int i = 0; i < totals.size(); i++) {
      if (totals.get(i).definition().name().equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException("table " + table.definition().name() + ": no total " + name);
  }
}
