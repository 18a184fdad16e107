package yanbao.load;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yanbao.job.SourceDefinition;
import yanbao.model.BusinessCalendar;
import yanbao.problem.Problems;
import yanbao.sql.Duck;
import yanbao.sql.StagedColumns;
import yanbao.stage.StagedFile;

/** Asks a staged file, as later steps do. */
final class Staged {
  private Staged() {}

  /** Loads with a database of its own. */
  static LoadResult load(
      SourceDefinition source,
      List<InputFile> files,
      Path staged,
      LocalDate asOf,
      Optional<BusinessCalendar> calendar,
      Problems problems)
      throws IOException {
    try (Connection database = Duck.open(staged.resolveSibling("temporary"))) {
      return SourceLoad.load(
          source,
          files,
          staged,
          StagedFile.read(database, staged),
          asOf,
          calendar,
          database,
          problems);
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  /** All columns, with the exact decimal of every number. */
  private static String exact(Statement statement, String file) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            "SELECT column_name FROM (DESCRIBE FROM %s) d WHERE column_type = 'DOUBLE'"
                .formatted(file))) {
      while (rows.next()) {
        String column = rows.getString(1);
        columns.add(
            StagedColumns.exact("", column) + " AS " + Duck.name(StagedColumns.text(column)));
      }
    }
    return columns.isEmpty() ? "*" : "* REPLACE (" + String.join(", ", columns) + ")";
  }

  /** The rows of a query over {@code staged}, each as its values joined with {@code |}. */
  static List<String> rows(Path staged, String query) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Connection database = Duck.open(staged.resolveSibling("temporary"));
        Statement statement = database.createStatement()) {
      String file = "read_parquet(" + Duck.literal(staged.toString()) + ")";
      statement.execute("CREATE VIEW staged AS SELECT " + exact(statement, file) + " FROM " + file);
      try (ResultSet rows = statement.executeQuery(query)) {
        int width = rows.getMetaData().getColumnCount();
        while (rows.next()) {
          List<String> values = new ArrayList<>();
          for (int i = 1; i <= width; i++) {
            values.add(String.valueOf(rows.getString(i)));
          }
          lines.add(String.join("|", values));
        }
      }
    }
    return lines;
  }
}
