package yanbao.table;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import yanbao.formula.Facts;

/** What is known about the total cells that formulas of later tables may name. */
final class Totals {
  private final Map<String, Facts> facts = new LinkedHashMap<>();

  /** Totals per group have many cells, so no formula can name one. */
  void add(TableDefinition table) {
    for (TableDefinition.Total total : table.totals()) {
      if (total.per().isEmpty()) {
        for (TableDefinition.Cell cell : total.cells()) {
          facts.put(name(table.name(), total.name(), cell.column()), cell.formula().tree().facts());
        }
      }
    }
  }

  Optional<Facts> facts(String table, String total, String column) {
    return Optional.ofNullable(facts.get(name(table, total, column)));
  }

  Collection<String> names() {
    return facts.keySet();
  }

  private static String name(String table, String total, String column) {
    return table + "." + total + "." + column;
  }
}
