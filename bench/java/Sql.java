import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Runs a file of SQL in DuckDB: {@code Sql FILE [NAME=VALUE]…}, where {@code ${NAME}} is a value.
 */
final class Sql {
  private Sql() {}

  public static void main(String[] args) throws IOException, SQLException {
    String text = Files.readString(Path.of(args[0]));
    for (int i = 1; i < args.length; i++) {
      int equals = args[i].indexOf('=');
      text = text.replace("${" + args[i].substring(0, equals) + "}", args[i].substring(equals + 1));
    }
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement()) {
      for (String one : text.split(";\\s*\\n")) {
        if (!one.isBlank()) {
          statement.execute(one);
        }
      }
    }
  }
}
