package yanbao.table;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import yanbao.formula.Expression;
import yanbao.model.Value;
import yanbao.sql.Duck;
import yanbao.table.TableLineage.RangeRow;

/** Reads the rows that an aggregate ran over. */
record RangeRows(
    Connection database, RowSet rows, List<Expression.Range> columns, TableLineage.Extent extent) {

  /** In order; {@code condition} over the alias {@code r} may be empty. */
  List<RangeRow> read(String condition) throws IOException {
    SqlTable table = rows.table();
    boolean source = table.origin() == Relation.Origin.SOURCE;
    String query =
        "SELECT "
            + String.join(", ", selected(table, source))
            + " FROM "
            + Duck.name(table.sqlName())
            + " r"
            + rows.where(narrowed(condition))
            + " ORDER BY "
            + table.order("r")
            + (extent.limit() < Integer.MAX_VALUE ? " LIMIT " + extent.limit() : "");
    List<RangeRow> taken = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      while (result.next()) {
        taken.add(row(result, source));
      }
    } catch (SQLException e) {
      throw TableLineage.failed(e);
    }
    return taken;
  }

  private List<String> selected(SqlTable table, boolean source) {
    List<String> selected = new ArrayList<>();
    if (source) {
      selected.add(table.file("r"));
    }
    selected.add(table.row("r"));
    for (Expression.Range column : columns) {
      selected.add("r." + Duck.name(column.column()));
      selected.add(table.state("r", column.column()));
      selected.add(table.text("r", column.column()));
    }
    selected.add(
        extent.keys().isEmpty()
            ? "NULL"
            : extent.keys().stream()
                .map(key -> "r." + Duck.name(key))
                .collect(Collectors.joining(", ", "concat_ws('/', ", ")")));
    return selected;
  }

  private String narrowed(String condition) {
    if (extent.only().isEmpty()) {
      return condition;
    }
    String changed = extent.only().get().condition(rows);
    return condition.isEmpty() ? changed : "(" + condition + ") AND " + changed;
  }

  private RangeRow row(ResultSet result, boolean source) throws SQLException {
    int at = source ? 3 : 2;
    List<Value> found = new ArrayList<>();
    for (Expression.Range column : columns) {
      found.add(
          SqlValues.read(
              result,
              at,
              column.facts().kind().orElseThrow(),
              Optional.ofNullable(result.getString(at + 2)),
              result.getInt(at + 1)));
      at += 3;
    }
    return new RangeRow(
        TableLineage.rowAt(rows.name(), source, result).orElseThrow(),
        found,
        Optional.ofNullable(result.getString(at)));
  }
}
