package yanbao.table;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import yanbao.formula.function.SqlParts;
import yanbao.problem.Escape;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.Problems;
import yanbao.sql.Duck;
import yanbao.sql.StagedColumns;

/** Finds what went wrong in a computed table, cell by cell. */
final class TableFaults {
  private final Connection database;
  private final TableDefinition definition;
  private final Map<String, String> origins;
  private final SourceRows places;
  private final Problems problems;

  /**
   * @param origins the source that the rows of each source or table come from, one by one
   */
  TableFaults(
      Connection database,
      TableDefinition definition,
      Map<String, String> origins,
      SourceRows places,
      Problems problems) {
    this.database = database;
    this.definition = definition;
    this.origins = origins;
    this.places = places;
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
    String found =
        String.join(
            ", ",
            Duck.name(LookupSql.keyText(column.name())),
            matches,
            Duck.name(StagedColumns.FILE),
            Duck.name(StagedColumns.ROW),
            Duck.name(SqlTable.foundFile(column.name())),
            Duck.name(SqlTable.foundRow(column.name())));
    Optional<String> origin = Optional.ofNullable(origins.get(definition.name()));
    Optional<String> other = source(lookup.table());
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(query(found, fault))) {
      while (rows.next()) {
        String wanted = Escape.text(Optional.ofNullable(rows.getString(2)).orElse(""));
        String here = place(rows, 4, origin, " for ");
        long count = rows.getLong(3);
        if (count == 0) {
          problems.error(
              ProblemCode.LOOKUP_MISSING,
              at(rows, column),
              "expected a row in "
                  + lookup.table()
                  + " with "
                  + wanted
                  + here
                  + " but found none; add it to the input, or say required: false if it may be"
                  + " missing");
        } else {
          problems.error(
              ProblemCode.LOOKUP_AMBIGUOUS,
              at(rows, column),
              "expected one row in "
                  + lookup.table()
                  + " with "
                  + wanted
                  + here
                  + " but found "
                  + count
                  + place(rows, 6, other, ", the first is ")
                  + "; add a column to on: that tells them apart");
        }
      }
    }
  }

  /** The source itself; a row that is found in a table is no row of a file. */
  private Optional<String> source(String looked) {
    return Optional.ofNullable(origins.get(looked)).filter(looked::equals);
  }

  /** Where a row comes from that has its file and row in these columns of the result. */
  private String place(ResultSet rows, int at, Optional<String> source, String before)
      throws SQLException {
    int file = rows.getInt(at);
    if (source.isEmpty() || rows.wasNull()) {
      return "";
    }
    return before + places.place(source.get(), file, rows.getInt(at + 1));
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
