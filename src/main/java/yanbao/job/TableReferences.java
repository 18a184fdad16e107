package yanbao.job;

import java.util.List;
import java.util.Optional;
import yanbao.model.ValueKind;
import yanbao.table.TableSpec;

/** Resolves what deliverables name: tables, and columns that they show. */
final class TableReferences {
  private final Values values;
  private final Catalog catalog;

  TableReferences(Values values, Catalog catalog) {
    this.values = values;
    this.catalog = catalog;
  }

  Optional<TableSpec> table(Node node) {
    return values.scalar(node).flatMap(this::table);
  }

  private Optional<TableSpec> table(Node.Scalar name) {
    Optional<TableSpec> table = catalog.table(name.text());
    if (table.isEmpty()) {
      values.unknown(
          name.position(),
          "unknown table " + name.described() + Allowed.hint(name.text(), catalog.tableNames()));
    }
    return table;
  }

  /** Whether the table shows a column of this name; otherwise that is a problem. */
  boolean visible(Node.Scalar column, TableSpec table) {
    List<String> visible = Catalog.visibleColumns(table);
    if (visible.contains(column.text())) {
      return true;
    }
    String what =
        Catalog.columnNames(table).contains(column.text())
            ? "column " + column.text() + " of " + table.name() + " is hidden"
            : "unknown column " + column.described() + " in " + table.name();
    values.unknown(column.position(), what + Allowed.hint(column.text(), visible));
    return false;
  }

  /** Wants a visible column of numbers. */
  void number(Node.Scalar column, TableSpec table) {
    Optional<ValueKind> kind = catalog.kind(table.name(), column.text());
    if (visible(column, table) && kind.filter(found -> found != ValueKind.NUMBER).isPresent()) {
      values.wrong(
          column.position(), "column " + column.text() + " of " + table.name() + " is no number");
    }
  }
}
