package yanbao.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yanbao.table.ComputedTable;

/** How cells are called: {@code table!column[row]}. */
final class Names {
  private Names() {}

  static String of(Revision revision, CellAt at) {
    return switch (at) {
      case CellAt.OfRow(String table, int row, String column) ->
          table + "!" + column + "[" + revision.rowNames(table).get(row) + "]";
      case CellAt.OfTotal(String table, int total, String column) ->
          table + "!" + column + "[" + total(revision.table(table), total) + "]";
      case CellAt.OfParameter(String name) -> name;
    };
  }

  /** Of each row its key, or its number where the key is not its own. */
  static List<String> rows(ComputedTable table) {
    List<String> keys = new ArrayList<>();
    Map<String, Integer> counts = new HashMap<>();
    for (int row = 0; row < table.rows().size(); row++) {
      keys.add(table.key(row));
      counts.merge(keys.getLast(), 1, Integer::sum);
    }
    for (int row = 0; row < keys.size(); row++) {
      String key = keys.get(row);
      if (key.isEmpty() || counts.getOrDefault(key, 0) > 1) {
        keys.set(row, "#" + (row + 1));
      }
    }
    return List.copyOf(keys);
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
