package yanbao.table;

/** The rows that the aggregates of a formula run over. */
public final class RowSet {
  private final SqlTable table;
  private final String name;
  private final String filter;

  /**
   * @param name of the table or source
   * @param filter over the alias {@code r}; empty for all rows
   */
  RowSet(SqlTable table, String name, String filter) {
    this.table = table;
    this.name = name;
    this.filter = filter;
  }

  /** The table or source that the rows are of. */
  public String name() {
    return name;
  }

  SqlTable table() {
    return table;
  }

  /** The WHERE clause, with one more condition or an empty one. */
  String where(String condition) {
    if (filter.isEmpty() && condition.isEmpty()) {
      return "";
    }
    boolean both = !filter.isEmpty() && !condition.isEmpty();
    return " WHERE " + (both ? filter + " AND (" + condition + ")" : filter + condition);
  }

  RowNames.Range range() {
    return new RowNames.Range(table, filter);
  }
}
