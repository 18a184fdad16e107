package yanbao.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yanbao.problem.Position;
import yanbao.table.GivenRows;
import yanbao.table.TableSpec;
import yanbao.table.TableSpec.Content;

/** Checks that a table names sources, tables and columns that exist, formulas aside. */
final class TableNames {
  private final Catalog catalog;
  private final Values values;

  TableNames(Catalog catalog, Values values) {
    this.catalog = catalog;
    this.values = values;
  }

  /** Checks a table; {@code node} is the same table as written. */
  void check(TableSpec table, Node node) {
    Optional<List<String>> from =
        table
            .given()
            .map(rows -> rows.columns().stream().map(GivenRows.Column::name).toList())
            .or(
                () ->
                    node.find("from")
                        .flatMap(written -> columns(table.from(), written.position())));
    List<String> own = Catalog.columnNames(table);
    for (TableSpec.Column column : table.columns()) {
      check(table, column, node, from);
    }
    node.find("group").stream()
        .flatMap(group -> group.scalars().stream())
        .forEach(
            name ->
                from.ifPresent(names -> known(name.text(), names, table.from(), name.position())));
    for (TableSpec.Order order : table.order()) {
      known(order.column(), own, table.name(), order.position());
    }
    for (TableSpec.Total total : table.totals()) {
      check(table, total, node, own);
    }
  }

  private void check(
      TableSpec table, TableSpec.Column column, Node node, Optional<List<String>> from) {
    Optional<Node> written = node.find("columns", column.name());
    switch (column.content()) {
      case Content.Carried carried -> {
        // A lookup or formula with problems of its own comes as carried over, too.
        if (written.filter(fields -> has(fields, "lookup") || has(fields, "formula")).isEmpty()) {
          Position.InDefinition position =
              written
                  .flatMap(fields -> fields.find("column"))
                  .map(Node::position)
                  .orElse(column.position());
          from.ifPresent(names -> carried(carried.column(), names, table.from(), position));
        }
      }
      case Content.Lookup lookup -> {
        Position.InDefinition position =
            written
                .flatMap(fields -> fields.find("lookup"))
                .map(Node::position)
                .orElse(column.position());
        check(lookup, position);
      }
      case Content.Computed computed -> {
        // The table checker resolves formulas.
      }
    }
  }

  private static boolean has(Node node, String key) {
    return node.find(key).isPresent();
  }

  private void carried(
      String column, List<String> names, String from, Position.InDefinition position) {
    if (!names.contains(column)) {
      values.unknown(
          position,
          "unknown column \""
              + column
              + "\" in "
              + from
              + Allowed.hint(column, names)
              + " (a column that is not in "
              + from
              + " needs a lookup or a formula)");
    }
  }

  private void check(Content.Lookup lookup, Position.InDefinition position) {
    Optional<List<String>> target = columns(lookup.table(), position);
    target.ifPresent(
        names -> {
          known(lookup.target(), names, lookup.table(), position);
          lookup.on().forEach(on -> known(on.column(), names, lookup.table(), on.position()));
          lookup
              .onOrBefore()
              .ifPresent(on -> known(on.column(), names, lookup.table(), on.position()));
        });
  }

  private void check(TableSpec table, TableSpec.Total total, Node node, List<String> own) {
    node.find("totals", total.name(), "per").stream()
        .flatMap(per -> per.scalars().stream())
        .forEach(per -> known(per.text(), own, table.name(), per.position()));
    for (TableSpec.Cell cell : total.cells()) {
      known(cell.column(), own, table.name(), cell.position());
    }
  }

  private Optional<List<String>> columns(String name, Position.InDefinition position) {
    Optional<List<String>> columns = catalog.columns(name);
    if (columns.isEmpty()) {
      List<String> names = new ArrayList<>(catalog.sourceNames());
      names.addAll(catalog.tableNames());
      values.unknown(
          position, "unknown source or table \"" + name + '"' + Allowed.hint(name, names));
    }
    return columns;
  }

  private void known(
      String column, List<String> names, String table, Position.InDefinition position) {
    if (!names.contains(column)) {
      values.unknown(
          position, "unknown column \"" + column + "\" in " + table + Allowed.hint(column, names));
    }
  }
}
