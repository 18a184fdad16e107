package yanbao.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import yanbao.sql.Duck;
import yanbao.sql.StagedColumns;

/**
 * The rows of a revision that another one has not got so, as tables in the revision's database:
 * queries are narrowed to them, however many rows there are besides.
 */
public final class ChangedRows {
  private final Connection database;
  private final Set<String> known = new HashSet<>();

  public ChangedRows(Connection database) {
    this.database = database;
  }

  /** Whether the rows of a table or source were marked. */
  public boolean knows(String name) {
    return known.contains(name);
  }

  /** Marks rows of a computed table by their 0-based numbers. */
  public void markTable(String name, List<Integer> rows) throws IOException {
    String numbers = rows.stream().map(String::valueOf).collect(Collectors.joining(", "));
    mark(name, "SELECT 0 AS file, unnest(CAST([" + numbers + "] AS BIGINT[])) AS row");
  }

  /**
   * Marks the rows of a source that differ in any value from all rows of the other file; how values
   * were written is no difference.
   */
  public void markSource(String name, Path mine, Path other) throws IOException {
    String none = Files.isSameFile(mine, other) ? " WHERE false" : "";
    try {
      List<String> columns = columns(mine);
      columns.retainAll(columns(other));
      // By their hashes: whole rows of ten million would not fit into memory.
      String hash =
          "hash(" + columns.stream().map(Duck::name).collect(Collectors.joining(", ")) + ")";
      String rows = " FROM " + Duck.parquet(mine);
      String others = " FROM " + Duck.parquet(other);
      mark(
          name,
          none.isEmpty()
              ? "SELECT file, row FROM (SELECT %s AS file, %s AS row, %s AS h%s) ANTI JOIN (SELECT %s AS h%s) USING (h)"
                  .formatted(
                      Duck.name(StagedColumns.FILE),
                      Duck.name(StagedColumns.ROW),
                      hash,
                      rows,
                      hash,
                      others)
              : "SELECT 0 AS file, 0 AS row" + none);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** The columns of a staged file that hold values. */
  private List<String> columns(Path staged) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet none = statement.executeQuery("FROM " + Duck.parquet(staged) + " LIMIT 0")) {
      ResultSetMetaData columns = none.getMetaData();
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        names.add(columns.getColumnName(i));
      }
    }
    names.removeIf(
        name ->
            name.equals(StagedColumns.FILE)
                || name.equals(StagedColumns.ROW)
                || StagedColumns.isRaw(name));
    return names;
  }

  private void mark(String name, String query) throws IOException {
    try (Statement statement = database.createStatement()) {
      statement.execute("CREATE TABLE " + marked(name) + " AS " + query);
      known.add(name);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static String marked(String name) {
    return Duck.name("changed " + name);
  }

  /** True for a marked row under the alias {@code r}. */
  String condition(RowSet rows) {
    SqlTable table = rows.table();
    return table.origin() == Relation.Origin.SOURCE
        ? "(%s, %s) IN (SELECT (file, row) FROM %s)"
            .formatted(table.file("r"), table.row("r"), marked(rows.name()))
        : "%s IN (SELECT row FROM %s)".formatted(table.row("r"), marked(rows.name()));
  }

  private static IOException failed(SQLException e) {
    return new IOException("the rows of two revisions cannot be compared: " + e.getMessage(), e);
  }
}
