package yanbao.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yanbao.model.Value;
import yanbao.model.ValueKind;
import yanbao.sql.Duck;
import yanbao.sql.StagedColumns;

/**
 * Keeps computed tables between the steps of a run: one Parquet file per table, and one for its
 * totals.
 */
public final class TableStore {
  private TableStore() {}

  /** Writes the tables that {@link TableEngine} left in this database. */
  public static void write(Connection database, Path folder, List<TableDefinition> definitions)
      throws IOException, SQLException {
    Files.createDirectories(folder);
    for (TableDefinition definition : definitions) {
      copy(database, definition.name(), file(folder, definition.name()));
      copy(
          database, TotalRows.tableName(definition), file(folder, TotalRows.tableName(definition)));
    }
  }

  /** Reads the tables back, as another step of the run left them. */
  public static List<ComputedTable> read(
      Connection database, Path folder, List<TableDefinition> definitions) throws SQLException {
    List<ComputedTable> tables = new ArrayList<>();
    for (TableDefinition definition : definitions) {
      tables.add(
          readTable(
              database,
              definition,
              Duck.parquet(file(folder, definition.name())),
              Duck.parquet(file(folder, TotalRows.tableName(definition)))));
    }
    return tables;
  }

  static Path file(Path folder, String name) {
    return folder.resolve(name.replace(' ', '-') + ".parquet");
  }

  private static void copy(Connection database, String table, Path file) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(
          "COPY "
              + Duck.name(table)
              + " TO "
              + Duck.literal(file.toString())
              + " (FORMAT parquet)");
    }
  }

  /** How many rows the tables have that {@link TableEngine} left in this database. */
  public static long count(Connection database, List<TableDefinition> definitions)
      throws SQLException {
    long rows = 0;
    for (TableDefinition definition : definitions) {
      try (Statement statement = database.createStatement();
          ResultSet count =
              statement.executeQuery("SELECT count(*) FROM " + Duck.name(definition.name()))) {
        count.next();
        rows += count.getLong(1);
      }
    }
    return rows;
  }

  private static ComputedTable readTable(
      Connection database, TableDefinition definition, String rows, String totals)
      throws SQLException {
    List<ComputedTable.Row> values = rows(database, definition, rows);
    return new ComputedTable(definition, values, totals(database, definition, values, totals));
  }

  private static List<ComputedTable.Row> rows(
      Connection database, TableDefinition definition, String from) throws SQLException {
    StringBuilder columns = new StringBuilder();
    for (TableDefinition.Column column : definition.columns()) {
      columns.append(columns.isEmpty() ? "" : ", ").append(Duck.name(column.name()));
      columns.append(", ").append(Duck.name(SqlTable.state(column.name())));
      columns
          .append(", ")
          .append(column.exact() ? Duck.name(StagedColumns.text(column.name())) : "NULL");
    }
    String query =
        "SELECT " + columns + " FROM " + from + " ORDER BY " + Duck.name(SqlTable.NUMBER);
    PackedRows.Builder rows = new PackedRows.Builder();
    List<Value> values = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      while (result.next()) {
        values.clear();
        for (int i = 0; i < definition.columns().size(); i++) {
          TableDefinition.Column column = definition.columns().get(i);
          values.add(SqlValues.readCell(result, 3 * i + 1, column.kind(), column.exact()));
        }
        rows.add(values);
      }
    }
    return rows.build();
  }

  private static List<ComputedTable.Total> totals(
      Connection database, TableDefinition definition, List<ComputedTable.Row> rows, String from)
      throws SQLException {
    Map<Integer, ComputedTable.Total> totals = new LinkedHashMap<>();
    try (Statement statement = database.createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT n, total, first, last, name, number, text, date, bool, state FROM "
                    + from
                    + " ORDER BY n")) {
      while (result.next()) {
        TableDefinition.Total row = total(definition, result.getString(2));
        Map<String, Value> cells = new LinkedHashMap<>();
        ComputedTable.Total before = totals.get(result.getInt(1));
        if (before != null) {
          cells.putAll(before.cells());
        }
        cells.put(result.getString(5), cell(row, result));
        Optional<Value> group =
            row.per().isPresent()
                ? Optional.of(
                    rows.get(result.getInt(3))
                        .values()
                        .get(definition.columnIndex(row.per().get())))
                : Optional.empty();
        totals.put(
            result.getInt(1),
            new ComputedTable.Total(
                row, group, result.getInt(3), result.getInt(4), Map.copyOf(cells)));
      }
    }
    return List.copyOf(totals.values());
  }

  private static TableDefinition.Total total(TableDefinition definition, String name) {
    return definition.totals().stream()
        .filter(total -> total.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Value cell(TableDefinition.Total row, ResultSet result) throws SQLException {
    ValueKind kind = row.cell(result.getString(5)).orElseThrow().formula().kind();
    int index =
        switch (kind) {
          case NUMBER -> 6;
          case TEXT -> 7;
          case DATE -> 8;
          case BOOLEAN -> 9;
        };
    return SqlValues.read(result, index, kind, Optional.empty(), result.getInt(10));
  }
}
