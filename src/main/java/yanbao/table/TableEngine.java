package yanbao.table;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yanbao.model.Parameter;
import yanbao.model.SourceColumn;
import yanbao.problem.Problems;
import yanbao.sql.Duck;

/** Computes tables in DuckDB over staged sources. */
public final class TableEngine {
  private final Connection database;
  private final Literals literals;
  private final Problems problems;
  private final SourceRows places;
  private final Map<String, SqlTable> known = new HashMap<>();

  /** The source that the rows of each source or table come from, one by one. */
  private final Map<String, String> origins = new HashMap<>();

  private TableEngine(
      Connection database, Literals literals, SourceRows places, Problems problems) {
    this.database = database;
    this.literals = literals;
    this.places = places;
    this.problems = problems;
  }

  /**
   * Leaves all tables with their values in the database, for {@link TableStore}; lookups without a
   * row and numbers that left the numbers are added to the problems.
   *
   * @param definitions in an order in which they can be computed
   * @param staged the Parquet file of each source
   * @param places what messages name the rows of sources by
   */
  public static void compute(
      Connection database,
      List<TableDefinition> definitions,
      Map<String, Path> staged,
      Map<String, List<SourceColumn>> sources,
      List<Parameter> parameters,
      LocalDate asOf,
      SourceRows places,
      Problems problems)
      throws SQLException {
    TableEngine engine =
        new TableEngine(database, new Literals(parameters, asOf), places, problems);
    for (Map.Entry<String, Path> source : staged.entrySet()) {
      engine.addSource(
          source.getKey(), source.getValue(), sources.getOrDefault(source.getKey(), List.of()));
    }
    for (TableDefinition definition : definitions) {
      engine.compute(definition);
    }
  }

  private void addSource(String name, Path staged, List<SourceColumn> columns) throws SQLException {
    String view = "source " + name;
    execute("CREATE VIEW " + Duck.name(view) + " AS FROM " + Duck.parquet(staged));
    known.put(
        name, new SqlTable(view, Relation.of(name, columns).columns(), Relation.Origin.SOURCE));
    origins.put(name, name);
  }

  private void compute(TableDefinition definition) throws SQLException {
    if (definition.given().isPresent()) {
      addGiven(definition.from(), definition.given().get());
    }
    SqlTable from = table(definition.from());
    TableSteps steps = new TableSteps(definition, from, this::table, literals);
    for (String statement : steps.statements()) {
      execute(statement);
    }
    SqlTable finished = steps.finished();
    known.put(definition.name(), finished);
    if (definition.group().isEmpty() && origins.containsKey(definition.from())) {
      origins.put(definition.name(), origins.get(definition.from()));
    }
    new TableFaults(database, definition, origins, places, problems).report();
    TotalRows.compute(database, definition, finished, this::table, literals, problems);
  }

  private void addGiven(String name, GivenRows rows) throws SQLException {
    execute(rows.create(name));
    known.put(name, new SqlTable(name, rows.relation(name).columns(), Relation.Origin.TABLE));
  }

  private SqlTable table(String name) {
    SqlTable table = known.get(name);
    if (table == null) {
      throw new IllegalStateException("no table or source " + name);
    }
    return table;
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }
}
