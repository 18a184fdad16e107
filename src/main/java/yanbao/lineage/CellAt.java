package yanbao.lineage;

/** What can be explained: a cell of a row, a cell of a total, or a parameter. */
public sealed interface CellAt {
  /** {@code row} is 0-based in the order of the table. */
  record OfRow(String table, int row, String column) implements CellAt {}

  /** {@code total} is the 0-based place among the total rows of the table. */
  record OfTotal(String table, int total, String column) implements CellAt {}

  record OfParameter(String name) implements CellAt {}
}
