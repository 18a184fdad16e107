package yanbao.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import yanbao.model.Terms;
import yanbao.model.Value;

/** A table with its values: what deliverables render. */
public record ComputedTable(TableDefinition definition, List<Row> rows, List<Total> totals) {
  public ComputedTable {
    rows = PackedRows.of(rows);
    totals = List.copyOf(totals);
  }

  public Value value(int row, String column) {
    return rows.get(row).values().get(definition.columnIndex(column));
  }

  /** What names a row: the displayed values of its key columns, joined with {@code /}. */
  public String key(int row) {
    return definition.columns().stream()
        .filter(TableDefinition.Column::key)
        .map(column -> column.format().show(value(row, column.name())))
        .collect(Collectors.joining("/"));
  }

  /** The same table in the language of the terms: its words and units. */
  public ComputedTable in(Terms terms) {
    if (terms.names().isEmpty()) {
      return this;
    }
    PackedRows.Builder named = new PackedRows.Builder();
    rows.forEach(row -> named.add(row.values().stream().map(terms::of).toList()));
    return new ComputedTable(
        definition.in(terms),
        named.build(),
        totals.stream().map(total -> total.in(terms)).toList());
  }

  /** One row; {@code values} one per column of the definition, hidden ones included. */
  public record Row(List<Value> values) {}

  /**
   * One total row with values.
   *
   * @param group the value of the {@code per} column that it is for
   * @param firstRow the first of the rows that it covers, 0-based
   * @param lastRow the last of them, inclusive
   * @param cells by column name; columns without a cell are absent
   */
  public record Total(
      TableDefinition.Total definition,
      Optional<Value> group,
      int firstRow,
      int lastRow,
      Map<String, Value> cells) {

    private Total in(Terms terms) {
      Map<String, Value> named = new LinkedHashMap<>();
      cells.forEach((column, value) -> named.put(column, terms.of(value)));
      return new Total(definition, group.map(terms::of), firstRow, lastRow, named);
    }
  }
}
