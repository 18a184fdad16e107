package yanbao.table;

import java.util.Map;
import java.util.Optional;
import yanbao.formula.Facts;
import yanbao.formula.function.SqlParts;
import yanbao.model.ValueKind;
import yanbao.sql.Duck;
import yanbao.sql.StagedColumns;

/**
 * A source or a computed table in the database. A computed table has for each column {@code c} the
 * value, {@code c$state} (why there is none, see {@link SqlParts}), {@code c$text} where the exact
 * decimal is kept, and for lookups {@code c$file} and {@code c$row}: the row that was found. Its
 * rows have {@value #NUMBER}, and {@code $file} and {@code $row} of the row they were made from.
 */
record SqlTable(String sqlName, Map<String, Relation.Column> columns, Relation.Origin origin) {
  /** BIGINT: 0-based number of the row in the order of the table. */
  static final String NUMBER = "$n";

  /** BIGINT: that number of the row of the table that this row was made from, if from a table. */
  static final String FROM = "$from";

  static String state(String column) {
    return column + "$state";
  }

  static String foundFile(String column) {
    return column + "$file";
  }

  static String foundRow(String column) {
    return column + "$row";
  }

  /** How many rows a lookup found: NULL where its key is absent. */
  static String matches(String column) {
    return column + "$matches";
  }

  /** The cell of a row under this alias. */
  SqlParts cell(String alias, String column, Facts facts) {
    String value = alias + "." + Duck.name(column);
    if (!facts.mayBeAbsent()) {
      return SqlParts.present(value);
    }
    return new SqlParts(value, state(alias, column), true);
  }

  String state(String alias, String column) {
    if (origin == Relation.Origin.TABLE) {
      return alias + "." + Duck.name(state(column));
    }
    Relation.Column known = columns.get(column);
    return known != null && known.facts().mayBeNotMeaningful()
        ? "CASE WHEN %s = '%s' THEN %d ELSE %d END"
            .formatted(
                alias + "." + Duck.name(StagedColumns.text(column)),
                StagedColumns.NOT_MEANINGFUL,
                SqlParts.NOT_MEANINGFUL,
                SqlParts.MISSING)
        : Integer.toString(SqlParts.MISSING);
  }

  /** The exact decimal, or the date as exact as it is, or NULL. */
  String text(String alias, String column) {
    Relation.Column known = columns.get(column);
    if (known == null || !known.exact()) {
      return "CAST(NULL AS VARCHAR)";
    }
    boolean number = known.facts().kind().equals(Optional.of(ValueKind.NUMBER));
    return origin == Relation.Origin.SOURCE && number
        ? StagedColumns.exact(alias + ".", column)
        : alias + "." + Duck.name(StagedColumns.text(column));
  }

  String file(String alias) {
    return alias + "." + Duck.name(StagedColumns.FILE);
  }

  String row(String alias) {
    return alias + "." + Duck.name(origin == Relation.Origin.SOURCE ? StagedColumns.ROW : NUMBER);
  }

  /** The expression that numbers rows in their order. */
  String order(String alias) {
    return origin == Relation.Origin.SOURCE
        ? alias
            + "."
            + Duck.name(StagedColumns.FILE)
            + ", "
            + alias
            + "."
            + Duck.name(StagedColumns.ROW)
        : alias + "." + Duck.name(NUMBER);
  }

  static String type(ValueKind kind) {
    return switch (kind) {
      case NUMBER -> "DOUBLE";
      case TEXT -> "VARCHAR";
      case DATE -> "DATE";
      case BOOLEAN -> "BOOLEAN";
    };
  }
}
