package yanbao.stage;

import java.util.ArrayList;
import java.util.List;
import yanbao.model.SourceColumn;
import yanbao.model.ValueKind;
import yanbao.sql.Duck;
import yanbao.sql.StagedColumns;

/** The SQL of a table of staged rows, see {@link StagedColumns}. */
final class StageColumns {
  static final String TABLE = "staged";

  private StageColumns() {}

  static String create(List<SourceColumn> columns) {
    List<String> parts = new ArrayList<>();
    parts.add(Duck.name(StagedColumns.FILE) + " INTEGER");
    parts.add(Duck.name(StagedColumns.ROW) + " INTEGER");
    for (SourceColumn column : columns) {
      ValueKind kind = column.type().kind();
      parts.add(Duck.name(column.name()) + ' ' + type(kind));
      if (column.type().keepsText()) {
        parts.add(Duck.name(StagedColumns.text(column.name())) + " VARCHAR");
      }
      parts.add(Duck.name(StagedColumns.raw(column.name())) + " VARCHAR");
    }
    return "CREATE TEMPORARY TABLE " + TABLE + " (" + String.join(", ", parts) + ")";
  }

  private static String type(ValueKind kind) {
    return switch (kind) {
      case NUMBER -> "DOUBLE";
      case TEXT -> "VARCHAR";
      case DATE -> "DATE";
      case BOOLEAN -> "BOOLEAN";
    };
  }

  /** A text that is the same for equal values and differs for others; NULL for a missing one. */
  static String identity(SourceColumn column) {
    if (column.type().kind() != ValueKind.NUMBER) {
      return "CAST(" + key(column) + " AS VARCHAR)";
    }
    // The exact decimal, for a double would take long numbers as equal; 1.50 and 1.5 are.
    String text = Duck.name(StagedColumns.text(column.name()));
    return "CASE WHEN contains(%s, '.') THEN rtrim(rtrim(%s, '0'), '.') ELSE %s END"
        .formatted(text, text, StagedColumns.exact("", column.name()));
  }

  /** What is the same for equal values; NULL for a missing one. */
  private static String key(SourceColumn column) {
    if (column.type().kind() == ValueKind.NUMBER) {
      return identity(column);
    }
    boolean text = column.type().keepsText();
    return Duck.name(text ? StagedColumns.text(column.name()) : column.name());
  }

  /** The rows, from the second on, that agree with an earlier one in all these columns. */
  static String repeated(List<SourceColumn> columns, int limit) {
    List<String> keys = new ArrayList<>();
    List<String> aliases = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      keys.add(key(columns.get(i)) + " AS k" + i);
      aliases.add("k" + i);
    }
    String names = String.join(", ", aliases);
    return """
    WITH keyed AS (SELECT %s, %s AS file, %s AS row FROM %s),
      repeated AS (SELECT %s FROM keyed WHERE %s GROUP BY %s HAVING count(*) > 1 LIMIT %d),
      ranked AS (
        SELECT %s, file, row,
          first_value(file) OVER same AS first_file,
          first_value(row) OVER same AS first_row,
          row_number() OVER same AS rank
        FROM keyed JOIN repeated USING (%s)
        WINDOW same AS (PARTITION BY %s ORDER BY file, row))
    SELECT %s, first_file, first_row, file, row FROM ranked WHERE rank > 1
    ORDER BY file, row LIMIT %d\
    """
        .formatted(
            String.join(", ", keys),
            Duck.name(StagedColumns.FILE),
            Duck.name(StagedColumns.ROW),
            TABLE,
            names,
            String.join(" IS NOT NULL AND ", aliases) + " IS NOT NULL",
            names,
            limit,
            names,
            names,
            names,
            names,
            limit);
  }
}
