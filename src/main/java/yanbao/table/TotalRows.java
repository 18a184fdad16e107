package yanbao.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import yanbao.formula.Facts;
import yanbao.formula.function.SqlParts;
import yanbao.formula.function.SqlRange;
import yanbao.formula.sql.SqlCompiler;
import yanbao.formula.sql.SqlNames;
import yanbao.model.Value;
import yanbao.model.ValueKind;
import yanbao.problem.Escape;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.Problems;
import yanbao.sql.Duck;

/** Computes the total rows of a table, cell by cell, into a table beside it. */
final class TotalRows {
  private final Connection database;
  private final TableDefinition definition;
  private final SqlTable table;
  private final Function<String, SqlTable> others;
  private final Literals literals;
  private final Problems problems;

  private TotalRows(
      Connection database,
      TableDefinition definition,
      SqlTable table,
      Function<String, SqlTable> others,
      Literals literals,
      Problems problems) {
    this.database = database;
    this.definition = definition;
    this.table = table;
    this.others = others;
    this.literals = literals;
    this.problems = problems;
  }

  /** A run of rows that a total covers; {@code value} is NULL in SQL where the column has none. */
  private record Group(Optional<String> literal, String shown, long first, long last) {}

  static String tableName(TableDefinition definition) {
    return definition.name() + " totals";
  }

  static void compute(
      Connection database,
      TableDefinition definition,
      SqlTable table,
      Function<String, SqlTable> others,
      Literals literals,
      Problems problems)
      throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(
          "CREATE TABLE "
              + Duck.name(tableName(definition))
              + " (n INTEGER, total VARCHAR, first BIGINT, last BIGINT, name VARCHAR, number"
              + " DOUBLE, text VARCHAR, date DATE, bool BOOLEAN, state INTEGER)");
    }
    new TotalRows(database, definition, table, others, literals, problems).computeAll();
  }

  private void computeAll() throws SQLException {
    int number = 0;
    for (TableDefinition.Total total : definition.totals()) {
      for (Group group :
          total.per().isPresent() ? groups(total.per().get(), total) : List.of(all())) {
        compute(number++, total, group);
      }
    }
  }

  private Group all() throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet count =
            statement.executeQuery("SELECT count(*) FROM " + Duck.name(table.sqlName()))) {
      count.next();
      return new Group(Optional.empty(), "", 0, count.getLong(1) - 1);
    }
  }

  private List<Group> groups(String per, TableDefinition.Total total) throws SQLException {
    String column = Duck.name(per);
    String n = Duck.name(SqlTable.NUMBER);
    List<Group> groups = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT CAST("
                    + column
                    + " AS VARCHAR), min("
                    + n
                    + "), max("
                    + n
                    + "), count(*) FROM "
                    + Duck.name(table.sqlName())
                    + " GROUP BY "
                    + column
                    + " ORDER BY 2")) {
      while (rows.next()) {
        Optional<String> value = Optional.ofNullable(rows.getString(1));
        if (rows.getLong(3) - rows.getLong(2) + 1 != rows.getLong(4)) {
          problems.error(
              ProblemCode.WRONG_VALUE,
              new Position.InTable(definition.name(), Optional.of(total.name()), Optional.of(per)),
              "the rows of \""
                  + Escape.text(value.orElse("n.a."))
                  + "\" do not stand together; order the table by "
                  + per
                  + " first");
        }
        String filter =
            value
                .map(known -> "CAST(r." + column + " AS VARCHAR) = " + Duck.literal(known))
                .orElse("r." + column + " IS NULL");
        groups.add(
            new Group(Optional.of(filter), value.orElse("n.a."), rows.getLong(2), rows.getLong(3)));
      }
    }
    return groups;
  }

  private void compute(int number, TableDefinition.Total total, Group group) throws SQLException {
    Map<String, SqlParts> own = new LinkedHashMap<>();
    for (TableDefinition.Cell cell : total.cells()) {
      SqlParts parts = SqlCompiler.compile(cell.formula().tree(), new Names(own, group));
      Value value = evaluate(number, total, group, cell, parts);
      own.put(cell.column(), Literals.of(value));
      if (total.per().isEmpty()) {
        literals.addTotal(definition.name(), total.name(), cell.column(), value);
      }
    }
  }

  private Value evaluate(
      int number,
      TableDefinition.Total total,
      Group group,
      TableDefinition.Cell cell,
      SqlParts parts)
      throws SQLException {
    ValueKind kind = cell.formula().kind();
    String query =
        "SELECT CAST(("
            + parts.value()
            + ") AS "
            + SqlTable.type(kind)
            + "), ("
            + parts.state()
            + ")";
    try (Statement statement = database.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      int state = result.getInt(2);
      Value value = SqlValues.read(result, 1, kind, Optional.empty(), state);
      boolean infinite =
          kind == ValueKind.NUMBER
              && result.getObject(1) != null
              && !Double.isFinite(result.getDouble(1));
      if (infinite || (!value.isPresent() && state == SqlParts.ERROR)) {
        String row = group.literal().isEmpty() ? total.name() : total.name() + " " + group.shown();
        problems.error(
            ProblemCode.NOT_A_NUMBER,
            new Position.InTable(definition.name(), Optional.of(row), Optional.of(cell.column())),
            "the formula "
                + cell.formula().source().text()
                + " has no result here, because it divides by zero or leaves the range of numbers");
        value = Value.Missing.VALUE;
      }
      store(number, total, group, cell, value);
      return value;
    }
  }

  private void store(
      int number, TableDefinition.Total total, Group group, TableDefinition.Cell cell, Value value)
      throws SQLException {
    String insert =
        "INSERT INTO "
            + Duck.name(tableName(definition))
            + " VALUES (?, ?, ?, ?, ?, ?, ?, CAST(? AS DATE), ?, ?)";
    try (PreparedStatement statement = database.prepareStatement(insert)) {
      statement.setInt(1, number);
      statement.setString(2, total.name());
      statement.setLong(3, group.first());
      statement.setLong(4, group.last());
      statement.setString(5, cell.column());
      statement.setObject(6, value instanceof Value.Number known ? known.asDouble() : null);
      statement.setString(7, value instanceof Value.Text known ? known.text() : null);
      statement.setString(8, value instanceof Value.Date known ? known.date().toString() : null);
      statement.setObject(9, value instanceof Value.Bool known ? known.value() : null);
      statement.setInt(
          10, value instanceof Value.NotMeaningful ? SqlParts.NOT_MEANINGFUL : SqlParts.MISSING);
      statement.execute();
    }
  }

  /** Names in a total's formula: its own cells, and the columns of the rows it covers. */
  private final class Names implements SqlNames {
    private final Map<String, SqlParts> own;
    private final Group group;

    Names(Map<String, SqlParts> own, Group group) {
      this.own = own;
      this.group = group;
    }

    @Override
    public SqlParts cell(String column, Facts facts) {
      SqlParts parts = own.get(column);
      if (parts == null) {
        throw new IllegalStateException("a proven total names " + column + ", which is not there");
      }
      return parts;
    }

    @Override
    public SqlParts above(String column, Optional<String> within) {
      throw new IllegalStateException("a proven total has no row above");
    }

    @Override
    public SqlParts parameter(String name) {
      return literals.parameter(name);
    }

    @Override
    public SqlParts total(String other, String total, String column) {
      return literals.total(other, total, column);
    }

    @Override
    public SqlRange rows(Optional<String> other) {
      return other.isPresent()
          ? new RowNames.Range(others.apply(other.get()), "")
          : new RowNames.Range(table, group.literal().orElse(""));
    }
  }
}
