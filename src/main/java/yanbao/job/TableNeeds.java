package yanbao.job;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import yanbao.formula.FormulaNames;
import yanbao.formula.FormulaText;
import yanbao.table.TableSpec;
import yanbao.table.TableSpec.Content;

/**
 * Tells which tables stand on parts without problems, so that one mistake is reported once and not
 * again by everything that refers to it.
 */
final class TableNeeds {
  private final Set<String> names = new HashSet<>();

  private TableNeeds() {}

  /** The tables that need none of the broken parts, directly or through other tables. */
  static List<TableSpec> sound(List<TableSpec> tables, Set<String> broken) {
    Set<String> all = new HashSet<>(broken);
    boolean grown = true;
    while (grown) {
      grown = false;
      for (TableSpec table : tables) {
        Set<String> needs = of(table);
        grown |= needs.stream().anyMatch(all::contains) && all.add(table.name());
      }
    }
    return tables.stream().filter(table -> !all.contains(table.name())).toList();
  }

  /** The sources, tables and parameters that a table names. */
  private static Set<String> of(TableSpec table) {
    TableNeeds needs = new TableNeeds();
    needs.names.add(table.from());
    table.where().ifPresent(needs::add);
    table.columns().forEach(column -> needs.add(column.content()));
    table.totals().stream()
        .flatMap(total -> total.cells().stream())
        .forEach(cell -> needs.add(cell.formula()));
    return needs.names;
  }

  private void add(Content content) {
    switch (content) {
      case Content.Carried carried -> {}
      case Content.Lookup lookup -> {
        names.add(lookup.table());
        lookup.on().forEach(match -> add(match.value()));
        lookup.onOrBefore().ifPresent(match -> add(match.value()));
      }
      case Content.Computed computed -> add(computed.formula());
    }
  }

  private void add(FormulaText formula) {
    FormulaNames used = FormulaNames.of(formula.tree());
    names.addAll(used.parameters());
    names.addAll(used.tables());
  }
}
