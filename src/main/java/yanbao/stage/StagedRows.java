package yanbao.stage;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import yanbao.model.ColumnType;
import yanbao.model.Value;
import yanbao.model.ValueKind;
import yanbao.sql.Duck;
import yanbao.sql.StagedColumns;

/** Reads single cells of a staged file: the value, and the text as received. */
public final class StagedRows {
  private final Connection database;
  private final Path staged;

  public StagedRows(Connection database, Path staged) {
    this.database = database;
    this.staged = staged;
  }

  /** One cell; {@code raw} is its text as received. */
  public record Cell(Value value, String raw) {}

  /**
   * The cell of a column; empty where the staged file has no such row.
   *
   * @param file 0-based index into the files of the source
   * @param row 1-based physical row in that file
   */
  public Optional<Cell> cell(int file, int row, String column, ColumnType type) throws IOException {
    ValueKind kind = type.kind();
    String text =
        kind == ValueKind.NUMBER
            ? StagedColumns.exact("", column)
            : Duck.name(type.keepsText() ? StagedColumns.text(column) : column);
    String query =
        "SELECT CAST(%s AS VARCHAR), %s FROM %s WHERE %s = %d AND %s = %d"
            .formatted(
                text,
                Duck.name(StagedColumns.raw(column)),
                Duck.parquet(staged),
                Duck.name(StagedColumns.FILE),
                file,
                Duck.name(StagedColumns.ROW),
                row);
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return rows.next()
          ? Optional.of(
              cell(
                  Optional.ofNullable(rows.getString(1)),
                  Optional.ofNullable(rows.getString(2)),
                  kind))
          : Optional.empty();
    } catch (SQLException e) {
      throw new IOException(staged + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static Cell cell(Optional<String> text, Optional<String> raw, ValueKind kind) {
    Value value = text.map(present -> value(present, kind)).orElse(Value.Missing.VALUE);
    return new Cell(value, raw.or(() -> text).orElse(""));
  }

  private static Value value(String text, ValueKind kind) {
    return switch (kind) {
      case NUMBER ->
          text.equals(StagedColumns.NOT_MEANINGFUL)
              ? Value.NotMeaningful.VALUE
              : new Value.Number(new BigDecimal(text));
      case TEXT -> new Value.Text(text);
      case DATE -> Value.Date.parse(text);
      case BOOLEAN -> new Value.Bool(Boolean.parseBoolean(text));
    };
  }
}
