package yanbao.table;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import yanbao.formula.Expression;
import yanbao.formula.function.SqlParts;
import yanbao.formula.function.SqlRange;
import yanbao.formula.sql.SqlCompiler;
import yanbao.model.Parameter;
import yanbao.model.SourceColumn;
import yanbao.model.Value;
import yanbao.model.ValueKind;
import yanbao.sql.Duck;
import yanbao.sql.StagedColumns;

/** Answers, from the kept tables of a run, which rows a value was made from. */
public final class TableLineage {
  private final Connection database;
  private final KeptViews known;
  private final Literals literals;

  private TableLineage(Connection database, KeptViews known, Literals literals) {
    this.database = database;
    this.known = known;
    this.literals = literals;
  }

  /**
   * The kept tables, opened.
   *
   * @param folder where {@link TableStore} left the tables
   * @param tables the kept tables with their values
   * @param staged the staged files of the sources, as far as they are there
   */
  public static TableLineage open(
      Connection database,
      Path folder,
      List<ComputedTable> tables,
      Map<String, Path> staged,
      Map<String, List<SourceColumn>> sources,
      List<Parameter> parameters,
      LocalDate asOf)
      throws IOException {
    KeptViews views = new KeptViews(database);
    try {
      views.addSources(staged, sources);
      views.addTables(folder, tables.stream().map(ComputedTable::definition).toList());
    } catch (SQLException e) {
      throw failed(e);
    }
    return new TableLineage(database, views, literals(tables, parameters, asOf));
  }

  private static Literals literals(
      List<ComputedTable> tables, List<Parameter> parameters, LocalDate asOf) {
    Literals literals = new Literals(parameters, asOf);
    for (ComputedTable table : tables) {
      for (ComputedTable.Total total : table.totals()) {
        if (total.group().isEmpty()) {
          String name = total.definition().name();
          total
              .cells()
              .forEach(
                  (column, value) ->
                      literals.addTotal(table.definition().name(), name, column, value));
        }
      }
    }
    return literals;
  }

  /** A row of a table or source. */
  public sealed interface RowAt {
    /** A row of a computed table, 0-based in its order. */
    record OfTable(String table, int row) implements RowAt {}

    /** A row of a source: 0-based index of the file, 1-based physical row. */
    record OfSource(String source, int file, int row) implements RowAt {}
  }

  /** What a lookup found; {@code matches} is empty where what it looked for was absent. */
  public record Found(Optional<RowAt> row, OptionalInt matches) {}

  /**
   * A row that an aggregate ran over, with its values of the columns asked for.
   *
   * @param key the values of the columns that name it, where they were asked for
   */
  public record RangeRow(RowAt at, List<Value> values, Optional<String> key) {}

  /**
   * How many of the rows that an aggregate ran over are wanted.
   *
   * @param only those among them that count
   * @param keys the columns that name a row, where its place does not
   */
  public record Extent(Optional<ChangedRows> only, int limit, List<String> keys) {
    public Extent {
      keys = List.copyOf(keys);
    }

    /** All of them. */
    public static Extent all() {
      return new Extent(Optional.empty(), Integer.MAX_VALUE, List.of());
    }
  }

  /** The row that this row was made from; empty for a row that stands for a group. */
  public Optional<RowAt> madeFrom(TableDefinition definition, int row) throws IOException {
    if (!definition.group().isEmpty()) {
      return Optional.empty();
    }
    boolean source = known.isSource(definition.from());
    List<String> columns =
        source ? List.of(StagedColumns.FILE, StagedColumns.ROW) : List.of(SqlTable.FROM);
    return ofRow(definition, row, columns, result -> rowAt(definition.from(), source, result));
  }

  /** The row that a lookup of this row found. */
  public Found found(TableDefinition definition, int row, String column, String other)
      throws IOException {
    boolean source = known.isSource(other);
    List<String> columns =
        source
            ? List.of(
                SqlTable.foundFile(column), SqlTable.foundRow(column), SqlTable.matches(column))
            : List.of(SqlTable.foundRow(column), SqlTable.matches(column));
    return ofRow(
        definition,
        row,
        columns,
        result -> {
          int matches = result.getInt(columns.size());
          OptionalInt count = result.wasNull() ? OptionalInt.empty() : OptionalInt.of(matches);
          return new Found(rowAt(other, source, result), count);
        });
  }

  /** All rows of a table or source; empty where they are not kept any more. */
  public Optional<RowSet> allRows(String name) {
    return known.find(name).map(table -> new RowSet(table, name, ""));
  }

  /** The rows that a total per group aggregates over; both ends are 0-based and belong to it. */
  public RowSet rows(TableDefinition definition, int first, int last) {
    String filter = "r." + Duck.name(SqlTable.NUMBER) + " BETWEEN " + first + " AND " + last;
    return new RowSet(known.table(definition.name()), definition.name(), filter);
  }

  /**
   * The rows of what a grouped table is built from that one of its rows stands for; empty where
   * they are not kept any more.
   */
  public Optional<RowSet> group(TableDefinition definition, List<Value> row) {
    Optional<SqlTable> kept = known.find(definition.from());
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    SqlTable from = kept.get();
    List<String> same = new ArrayList<>();
    for (int i = 0; i < definition.columns().size(); i++) {
      if (definition.columns().get(i).content()
          instanceof TableDefinition.Content.Carried(String theirs)) {
        same.add(
            "r." + Duck.name(theirs) + " IS NOT DISTINCT FROM " + Literals.of(row.get(i)).value());
      }
    }
    String taken = RowFilter.of(definition, from, "r", literals);
    if (!taken.isEmpty()) {
      same.add(taken);
    }
    return Optional.of(new RowSet(from, definition.from(), String.join(" AND ", same)));
  }

  /**
   * The rows that an aggregate takes, with their values in these columns, in order.
   *
   * @param rows what it runs over
   * @param own what aggregates over the formula's own table run over
   */
  public List<RangeRow> taken(
      Expression.Call aggregate,
      List<Expression.Range> columns,
      RowSet rows,
      Optional<RowSet> own,
      KnownValues values,
      Extent extent)
      throws IOException {
    return new RangeRows(database, rows, columns, extent)
        .read(Taking.condition(aggregate, rows, values, rowsOf(own)));
  }

  private Function<Optional<String>, SqlRange> rowsOf(Optional<RowSet> own) {
    return table ->
        table.isPresent()
            ? new RowNames.Range(known.table(table.get()), "")
            : own.<SqlRange>map(RowSet::range).orElseGet(NoRows::new);
  }

  /** All the rows, with their values in these columns, in order. */
  public List<RangeRow> all(List<Expression.Range> columns, RowSet rows, Extent extent)
      throws IOException {
    return new RangeRows(database, rows, columns, extent).read("");
  }

  /**
   * The value of a formula, or of a part of it.
   *
   * @param rows what its aggregates over its own table run over, if it has any
   */
  public Value value(Expression expression, Optional<RowSet> rows, KnownValues values)
      throws IOException {
    SqlParts parts = SqlCompiler.compile(expression, new LiteralNames(values, rowsOf(rows)));
    ValueKind kind = expression.facts().kind().orElse(ValueKind.NUMBER);
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
      return SqlValues.read(result, 1, kind, Optional.empty(), result.getInt(2));
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Reads a row of a query. */
  @FunctionalInterface
  private interface Reading<T> {
    T read(ResultSet result) throws SQLException;
  }

  private <T> T ofRow(TableDefinition definition, int row, List<String> columns, Reading<T> reading)
      throws IOException {
    String query =
        "SELECT "
            + columns.stream().map(Duck::name).collect(Collectors.joining(", "))
            + " FROM "
            + Duck.name(definition.name())
            + " WHERE "
            + Duck.name(SqlTable.NUMBER)
            + " = "
            + row;
    try (Statement statement = database.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      if (!result.next()) {
        throw new IOException("table " + definition.name() + " as kept has no row " + row);
      }
      return reading.read(result);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  static Optional<RowAt> rowAt(String name, boolean source, ResultSet result) throws SQLException {
    int first = result.getInt(1);
    if (result.wasNull()) {
      return Optional.empty();
    }
    return Optional.of(
        source
            ? new RowAt.OfSource(name, first, result.getInt(2))
            : new RowAt.OfTable(name, first));
  }

  static IOException failed(SQLException e) {
    return new IOException("the kept tables cannot be read: " + e.getMessage(), e);
  }
}
