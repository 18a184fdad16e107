package yanbao.lineage;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import yanbao.model.Value;
import yanbao.table.ComputedTable;
import yanbao.table.KnownValues;

/**
 * The values of a revision, with the cells of one row or total.
 *
 * @param above the cells of the row above; empty where there is none
 */
record Known(
    Revision revision, Function<String, Value> cells, Optional<Function<String, Value>> above)
    implements KnownValues {
  /** The name by which formulas know the date of the report. */
  static final String AS_OF = "as_of";

  @Override
  public Value cell(String column) {
    return cells.apply(column);
  }

  @Override
  public Value above(String column, Optional<String> within) {
    return isAbove(within) ? above.orElseThrow().apply(column) : Value.Missing.VALUE;
  }

  /** Whether there is a row above, of the same group. */
  boolean isAbove(Optional<String> within) {
    return above.isPresent()
        && within.map(group -> agree(cell(group), above.get().apply(group))).orElse(true);
  }

  private static boolean agree(Value one, Value other) {
    return (one instanceof Value.Text(String text) && other instanceof Value.Text(String same))
        ? text.equalsIgnoreCase(same)
        : one.equals(other);
  }

  @Override
  public Value parameter(String name) {
    return name.equals(AS_OF) ? new Value.Date(revision.asOf()) : revision.parameter(name).value();
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
