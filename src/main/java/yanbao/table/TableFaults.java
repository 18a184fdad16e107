package yanbao.table;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import yanbao.formula.function.SqlParts;
import yanbao.problem.Escape;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.Problems;
import yanbao.sql.Duck;

/** Finds what went wrong in a computed table, cell by cell. */
final class TableFaults {
  private final Connection database;
  private final TableDefinition definition;
  private final Problems problems;

  TableFaults(Connection database, TableDefinition definition, Problems problems) {
    this.database = database;
    this.definition = definition;
    this.problems = problems;
  }

  void report() throws SQLException {
    for (TableDefinition.Column column : definition.columns()) {
      switch (column.content()) {
        case TableDefinition.Content.Carried carried -> {}
        case TableDefinition.Content.Computed computed -> reportComputed(column, computed);
        case TableDefinition.Content.Lookup lookup -> reportLookup(column, lookup);
      }
    }
  }

  private void reportComputed(
      TableDefinition.Column column, TableDefinition.Content.Computed computed)
      throws SQLException {
    String name = Duck.name(column.name());
    String fault =
        name + " IS NULL AND " + Duck.name(SqlTable.state(column.name())) + " = " + SqlParts.ERROR;
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(query("''", fault))) {
      while (rows.next()) {
        problems.error(
            ProblemCode.NOT_A_NUMBER,
            at(rows, column),
            "the formula "
                + computed.formula().source().text()
                + " has no result here, because it divides by zero or leaves the range of numbers;"
                + " guard it as in IF([divisor]=0, NM(), …)");
      }
    }
  }

  private void reportLookup(TableDefinition.Column column, TableDefinition.Content.Lookup lookup)
      throws SQLException {
    String matches = Duck.name(SqlTable.matches(column.name()));
    String fault = lookup.required() ? matches + " <> 1" : matches + " > 1";
    String found = Duck.name(LookupSql.keyText(column.name())) + ", " + matches;
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(query(found, fault))) {
      while (rows.next()) {
        String wanted = Escape.text(Optional.ofNullable(rows.getString(2)).orElse(""));
        long count = rows.getLong(3);
        problems.error(
            count == 0 ? ProblemCode.LOOKUP_MISSING : ProblemCode.LOOKUP_AMBIGUOUS,
            at(rows, column),
            count == 0
                ? "expected a row in "
                    + lookup.table()
                    + " with "
                    + wanted
                    + " but found none; add it to the input, or"
                    + " say required: false if it may be missing"
                : "expected one row in "
                    + lookup.table()
                    + " with "
                    + wanted
                    + " but found "
                    + count
                    + "; add a column to on: that tells them apart");
      }
    }
  }

  private Position at(ResultSet rows, TableDefinition.Column column) throws SQLException {
    return new Position.InTable(
        definition.name(), Optional.of(rows.getString(1)), Optional.of(column.name()));
  }

  private String query(String found, String fault) {
    List<TableDefinition.Column> keys =
        definition.columns().stream().filter(TableDefinition.Column::key).toList();
    String key =
        keys.stream()
            .map(column -> "coalesce(CAST(" + Duck.name(column.name()) + " AS VARCHAR), 'n.a.')")
            .collect(Collectors.joining(" || '/' || "));
    return "SELECT "
        + (key.isEmpty() ? "CAST(" + Duck.name(SqlTable.NUMBER) + " + 1 AS VARCHAR)" : key)
        + ", "
        + found
        + " FROM "
        + Duck.name(definition.name())
        + " WHERE "
        + fault
        + " ORDER BY "
        + Duck.name(SqlTable.NUMBER);
  }
}
