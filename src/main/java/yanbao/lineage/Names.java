package yanbao.lineage;

import java.util.Optional;
import yanbao.table.ComputedTable;

/** How cells are called: {@code table!column[row]}. */
final class Names {
  private Names() {}

  static String of(Revision revision, CellAt at) {
    return switch (at) {
      case CellAt.OfRow(String table, int row, String column) ->
          table + "!" + column + "[" + row(revision.table(table), row) + "]";
      case CellAt.OfTotal(String table, int total, String column) ->
          table + "!" + column + "[" + total(revision.table(table), total) + "]";
      case CellAt.OfParameter(String name) -> name;
    };
  }

  /** The key of a row, or its number where the key is not its own. */
  static String row(ComputedTable table, int row) {
    String key = table.key(row);
    boolean shared = key.isEmpty();
    for (int other = 0; other < table.rows().size() && !shared; other++) {
      shared = other != row && table.key(other).equals(key);
    }
    return shared ? "#" + (row + 1) : key;
  }

  static String total(ComputedTable table, int index) {
    ComputedTable.Total total = table.totals().get(index);
    return total.definition().name() + group(table, total).map(group -> ":" + group).orElse("");
  }

  /** The group of a total, as shown. */
  static Optional<String> group(ComputedTable table, ComputedTable.Total total) {
    return total
        .group()
        .flatMap(
            group ->
                total
                    .definition()
                    .per()
                    .map(per -> table.definition().column(per).format().show(group)));
  }
}
