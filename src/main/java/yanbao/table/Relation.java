package yanbao.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yanbao.formula.Facts;
import yanbao.model.CategoryType;
import yanbao.model.ColumnType;
import yanbao.model.PercentType;
import yanbao.model.SourceColumn;

/** A source or a checked table as other tables see it. */
record Relation(String name, Origin origin, Map<String, Column> columns) {
  enum Origin {
    SOURCE,
    TABLE
  }

  /**
   * @param categories the accepted values in their order; empty for all but categories
   * @param exact whether a text is kept beside the value: the exact decimal, or the date as exact
   *     as it is
   */
  record Column(Facts facts, String label, boolean key, List<String> categories, boolean exact) {}

  static Relation of(String name, List<SourceColumn> columns) {
    Map<String, Column> known = new LinkedHashMap<>();
    for (SourceColumn column : columns) {
      Facts facts =
          new Facts(
              Optional.of(column.type().kind()),
              unit(column),
              column.mayBeMissing(),
              column.mayBeNotMeaningful());
      known.put(
          column.name(),
          new Column(
              facts,
              column.headers().isEmpty() ? column.name() : column.headers().getFirst(),
              column.key(),
              categories(column.type()),
              column.type().keepsText()));
    }
    return new Relation(name, Origin.SOURCE, known);
  }

  private static Optional<String> unit(SourceColumn column) {
    return column.type() instanceof PercentType ? Optional.of(Facts.PERCENT) : column.unit();
  }

  private static List<String> categories(ColumnType type) {
    return type instanceof CategoryType category ? category.values() : List.of();
  }

  static Relation of(TableDefinition table) {
    Map<String, Column> known = new LinkedHashMap<>();
    for (TableDefinition.Column column : table.columns()) {
      Facts facts =
          new Facts(
              Optional.of(column.kind()),
              column.unit(),
              column.mayBeMissing(),
              column.mayBeNotMeaningful());
      known.put(
          column.name(),
          new Column(facts, column.name(), column.key(), column.categories(), column.exact()));
    }
    return new Relation(table.name(), Origin.TABLE, known);
  }

  Optional<Column> column(String column) {
    return Optional.ofNullable(columns.get(column));
  }
}
