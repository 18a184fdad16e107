package yanbao.table;

import java.util.ArrayList;
import java.util.List;

/** Decides which columns name a row in messages and references. */
final class Keys {
  private Keys() {}

  /**
   * The group's columns; else the carried keys of the source; else the first column that is shown.
   */
  static List<TableDefinition.Column> named(
      List<TableDefinition.Column> columns, List<String> group) {
    List<TableDefinition.Column> named = new ArrayList<>();
    boolean any = columns.stream().anyMatch(column -> isKey(column, group));
    boolean first = true;
    for (TableDefinition.Column column : columns) {
      boolean key = any ? isKey(column, group) : first && !column.hidden();
      first &= column.hidden();
      named.add(column.withKey(key));
    }
    return named;
  }

  private static boolean isKey(TableDefinition.Column column, List<String> group) {
    if (group.isEmpty()) {
      return column.key();
    }
    return column.content() instanceof TableDefinition.Content.Carried carried
        && group.contains(carried.column());
  }
}
