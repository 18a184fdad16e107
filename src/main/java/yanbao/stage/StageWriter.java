package yanbao.stage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duckdb.DuckDBConnection;
import yanbao.model.Row;
import yanbao.model.SourceColumn;
import yanbao.model.ValueKind;
import yanbao.sql.Duck;
import yanbao.sql.StagedColumns;

/**
 * Collects the accepted rows of a source and writes them as one Parquet file. Append all rows
 * first, then ask, then write. Not thread-safe.
 */
public final class StageWriter implements Closeable {
  /** The SQL name of the rows. */
  public static final String TABLE = StageColumns.TABLE;

  // Of temporary tables.
  private static final String CATALOG = "temp";
  private static final String SCHEMA = "main";

  private final List<SourceColumn> columns;
  private final Connection database;
  private final RowAppender appender;
  private boolean committed;

  private StageWriter(List<SourceColumn> columns, Connection database, RowAppender appender) {
    this.columns = columns;
    this.database = database;
    this.appender = appender;
  }

  /**
   * Its rows are seen by nobody else, and are gone when it is closed.
   *
   * @param database one of {@link Duck#open}, for any number of writers
   */
  public static StageWriter open(List<SourceColumn> columns, Connection database)
      throws IOException {
    try {
      DuckDBConnection own = database.unwrap(DuckDBConnection.class).duplicate();
      try (Statement statement = own.createStatement()) {
        // In one transaction: an appender ends one of its own after every 2,048 rows otherwise.
        statement.execute("BEGIN");
        statement.execute(StageColumns.create(columns));
        return new StageWriter(
            columns, own, new RowAppender(columns, own.createAppender(CATALOG, SCHEMA, TABLE)));
      } catch (SQLException e) {
        own.close();
        throw e;
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /**
   * @param file 0-based index of the input file
   */
  public void append(int file, Row row) throws IOException {
    appender.append(file, row);
  }

  /** Rows that agree with an earlier one in all these columns; no two missing values agree. */
  public List<Repeated> repeated(List<String> names, int limit) throws IOException {
    List<SourceColumn> keys = names.stream().map(this::column).toList();
    List<Repeated> found = new ArrayList<>();
    try (Statement statement = query();
        ResultSet rows = statement.executeQuery(StageColumns.repeated(keys, limit))) {
      while (rows.next()) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= keys.size(); i++) {
          values.add(rows.getString(i));
        }
        int at = keys.size();
        found.add(
            new Repeated(
                values,
                rows.getInt(at + 1),
                rows.getInt(at + 2),
                rows.getInt(at + 3),
                rows.getInt(at + 4)));
      }
    } catch (SQLException e) {
      throw failed(e);
    }
    return found;
  }

  /**
   * The rows for which a SQL condition is true, from the first on.
   *
   * @param shown columns whose texts as received come along
   */
  public List<Broken> broken(String condition, List<String> shown, int limit) throws IOException {
    List<String> texts = new ArrayList<>();
    for (String name : shown) {
      SourceColumn column = column(name);
      texts.add(
          "coalesce(%s, %s, '')"
              .formatted(Duck.name(StagedColumns.raw(name)), StageColumns.identity(column)));
    }
    String query =
        "SELECT %s, %s, [%s] FROM %s WHERE %s ORDER BY 1, 2 LIMIT %d"
            .formatted(
                Duck.name(StagedColumns.FILE),
                Duck.name(StagedColumns.ROW),
                String.join(", ", texts),
                TABLE,
                condition,
                limit);
    List<Broken> found = new ArrayList<>();
    try (Statement statement = query();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        List<String> values = new ArrayList<>();
        for (Object value : (Object[]) rows.getArray(3).getArray()) {
          values.add(String.valueOf(value));
        }
        found.add(new Broken(rows.getInt(1), rows.getInt(2), values));
      }
    } catch (SQLException e) {
      throw failed(e);
    }
    return found;
  }

  /** Removes the rows for which a SQL condition is true. */
  public void remove(String condition) throws IOException {
    try (Statement statement = query()) {
      statement.execute("DELETE FROM " + TABLE + " WHERE " + condition);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** What a query of {@link Outliers} finds, from the first row on. */
  public List<Outliers.Found> outliers(String query, int limit) throws IOException {
    try (Statement statement = query();
        ResultSet rows = statement.executeQuery(query + " LIMIT " + limit)) {
      return Outliers.read(rows);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** How many rows of each input file, by its 0-based index, are here. */
  public Map<Integer, Long> rows() throws IOException {
    String query =
        "SELECT %s, count(*) FROM %s GROUP BY ALL"
            .formatted(Duck.name(StagedColumns.FILE), StageColumns.TABLE);
    Map<Integer, Long> counts = new TreeMap<>();
    try (Statement statement = query();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        counts.put(rows.getInt(1), rows.getLong(2));
      }
    } catch (SQLException e) {
      throw failed(e);
    }
    return counts;
  }

  /** The latest date in each date column that has one. */
  public Map<String, LocalDate> latest() throws IOException {
    Map<String, LocalDate> latest = new TreeMap<>();
    try (Statement statement = query()) {
      for (SourceColumn column : columns) {
        if (column.type().kind() == ValueKind.DATE) {
          String max = "SELECT max(" + Duck.name(column.name()) + ") FROM " + StageColumns.TABLE;
          try (ResultSet row = statement.executeQuery(max)) {
            LocalDate date = row.next() ? row.getObject(1, LocalDate.class) : null;
            if (date != null) {
              latest.put(column.name(), date);
            }
          }
        }
      }
    } catch (SQLException e) {
      throw failed(e);
    }
    return latest;
  }

  /** Writes the rows aside and renames them, whole, to the staged file. */
  public void write(Path staged, StageSummary summary) throws IOException {
    Path folder = Files.createDirectories(staged.toAbsolutePath().resolveSibling(""));
    Unfinished.removeLeftovers(folder);
    try (Unfinished unfinished = Unfinished.in(folder);
        Statement statement = query()) {
      statement.execute(
          "COPY %s TO %s (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1, KV_METADATA {%s: %s})"
              .formatted(
                  StageColumns.TABLE,
                  Duck.literal(unfinished.path().toString()),
                  StagedFile.METADATA,
                  Duck.literal(SummaryText.write(summary))));
      StagedFile.publish(unfinished.path(), staged);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private SourceColumn column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst().orElseThrow();
  }

  private Statement query() throws IOException, SQLException {
    Statement statement = database.createStatement();
    if (!committed) {
      appender.flush();
      // What is not committed is read by one thread only.
      statement.execute("COMMIT");
      committed = true;
    }
    return statement;
  }

  @Override
  public void close() throws IOException {
    try (database) {
      appender.close();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  static IOException failed(SQLException e) {
    return new IOException("rows cannot be staged: " + e.getMessage(), e);
  }

  /** A row that breaks a condition, with some of its texts; files by their 0-based index. */
  public record Broken(int file, int row, List<String> values) {
    public Broken {
      values = List.copyOf(values);
    }
  }

  /** Two rows with the same values in the columns asked for; files by their 0-based index. */
  public record Repeated(
      List<String> values, int firstFile, int firstRow, int secondFile, int secondRow) {}
}
