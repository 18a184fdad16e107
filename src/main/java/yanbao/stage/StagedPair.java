package yanbao.stage;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import yanbao.model.SourceColumn;
import yanbao.sql.Duck;
import yanbao.sql.StagedColumns;

/** Compares a staged file with another one. */
public final class StagedPair {
  private static final String FILE = Duck.name(StagedColumns.FILE);
  private static final String ROW = Duck.name(StagedColumns.ROW);

  private final Connection database;
  private final Path staged;
  private final Path other;

  public StagedPair(Connection database, Path staged, Path other) {
    this.database = database;
    this.staged = staged;
    this.other = other;
  }

  /** A row with a value that the other file does not have. */
  public record Unmatched(int file, int row, String value) {}

  /** A value that differs from the one in the other file; both are exact decimals. */
  public record Changed(int file, int row, BigDecimal before, BigDecimal now) {}

  /** The rows whose value is in no row of the other file, from the first on. */
  public List<Unmatched> unmatched(SourceColumn column, SourceColumn otherColumn, int limit)
      throws IOException {
    String query =
        """
        SELECT %s, %s, %s AS value FROM %s WHERE value IS NOT NULL
          AND value NOT IN (SELECT v FROM (SELECT %s AS v FROM %s) WHERE v IS NOT NULL)
        ORDER BY 1, 2 LIMIT %d\
        """
            .formatted(
                FILE,
                ROW,
                StageColumns.identity(column),
                Duck.parquet(staged),
                StageColumns.identity(otherColumn),
                Duck.parquet(other),
                limit);
    List<Unmatched> found = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        found.add(new Unmatched(rows.getInt(1), rows.getInt(2), rows.getString(3)));
      }
    } catch (SQLException e) {
      throw failed(e);
    }
    return found;
  }

  /**
   * The values of a column that differ from those of the same keys in the other file by more than
   * {@code most}.
   *
   * @param relative whether that is a share of the value in the other file
   */
  public List<Changed> changed(
      SourceColumn column, List<SourceColumn> keys, BigDecimal most, boolean relative, int limit)
      throws IOException {
    List<String> identities = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      identities.add(StageColumns.identity(keys.get(i)) + " AS k" + i);
      names.add("k" + i);
    }
    String bound = most.toPlainString() + (relative ? " * abs(before.x)" : "");
    String columns =
        "SELECT %s, %s AS file, %s AS row, %s AS x, %s AS exact FROM "
            .formatted(
                String.join(", ", identities),
                FILE,
                ROW,
                Duck.name(column.name()),
                StagedColumns.exact("", column.name()));
    // As doubles, a difference of just the bound may come out a little larger.
    String query =
        """
        SELECT now.file, now.row, before.exact, now.exact
        FROM (%s%s) now JOIN (%s%s) before USING (%s)
        WHERE abs(now.x - before.x) > (%s) * (1 + 1e-12) ORDER BY 1, 2 LIMIT %d\
        """
            .formatted(
                columns,
                Duck.parquet(staged),
                columns,
                Duck.parquet(other),
                String.join(", ", names),
                bound,
                limit);
    List<Changed> found = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        found.add(
            new Changed(
                rows.getInt(1),
                rows.getInt(2),
                new BigDecimal(rows.getString(3)),
                new BigDecimal(rows.getString(4))));
      }
    } catch (SQLException e) {
      throw failed(e);
    }
    return found;
  }

  private static IOException failed(SQLException e) {
    return new IOException("staged files cannot be compared: " + e.getMessage(), e);
  }
}
