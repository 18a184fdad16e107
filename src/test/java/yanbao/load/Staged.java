package yanbao.load;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import yanbao.sql.Duck;

/** Asks a staged file, as later steps do. */
final class Staged {
  private Staged() {}

  /** The rows of a query over {@code staged}, each as its values joined with {@code |}. */
  static List<String> rows(Path staged, String query) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Connection database = Duck.open(staged.resolveSibling("temporary"));
        Statement statement = database.createStatement()) {
      statement.execute(
          "CREATE VIEW staged AS FROM read_parquet(" + Duck.literal(staged.toString()) + ")");
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
