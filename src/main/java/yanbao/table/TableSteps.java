package yanbao.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import yanbao.formula.Facts;
import yanbao.formula.function.SqlParts;
import yanbao.formula.sql.SqlCompiler;
import yanbao.model.ValueKind;
import yanbao.sql.Duck;
import yanbao.sql.StagedColumns;

/**
 * The SQL statements that make one table: its rows, then lookups and formulas round by round, then
 * its order.
 */
final class TableSteps {
  // Every aggregate in a formula is a join in the query plan, and the plan is walked recursively: a
  // few formulas at a time keep it flat.
  private static final int AT_ONCE = 12;

  // The rows that look something up; no table has such a name.
  private static final String LOOKING = "looking$";

  private final TableDefinition definition;
  private final List<List<String>> rounds;
  private final SqlTable from;
  private final Function<String, SqlTable> known;
  private final Literals literals;

  TableSteps(
      TableDefinition definition,
      SqlTable from,
      Function<String, SqlTable> known,
      Literals literals) {
    this.definition = definition;
    this.rounds = inParts(definition.computeOrder());
    this.from = from;
    this.known = known;
    this.literals = literals;
  }

  private String step(int number) {
    return definition.name() + " " + number;
  }

  /**
   * The rows with their carried columns; of a grouped table one row per group, where its first row
   * was.
   */
  private String base() {
    String filter = RowFilter.of(definition, from, "o", literals);
    String where = filter.isEmpty() ? "" : " WHERE " + filter;
    return "CREATE TEMP TABLE "
        + Duck.name(step(0))
        + " AS SELECT row_number() OVER (ORDER BY "
        + (definition.group().isEmpty() ? from.order("o") : "min(" + firstRow() + ")")
        + ") - 1 AS "
        + Duck.name(SqlTable.NUMBER)
        + ", "
        + position()
        + carried()
        + " FROM "
        + Duck.name(from.sqlName())
        + " o"
        + where
        + groupBy();
  }

  private String firstRow() {
    return from.origin() == Relation.Origin.SOURCE
        ? "o." + Duck.name(StagedColumns.FILE) + " * 4294967296 + o." + Duck.name(StagedColumns.ROW)
        : "o." + Duck.name(SqlTable.NUMBER);
  }

  private String position() {
    String file = "o." + Duck.name(StagedColumns.FILE);
    String row = "o." + Duck.name(StagedColumns.ROW);
    String number =
        definition.group().isEmpty() && from.origin() == Relation.Origin.TABLE
            ? "o." + Duck.name(SqlTable.NUMBER)
            : "CAST(NULL AS BIGINT)";
    return (definition.group().isEmpty() ? file + ", " + row : noPosition())
        + ", "
        + number
        + " AS "
        + Duck.name(SqlTable.FROM);
  }

  private static String noPosition() {
    return "CAST(NULL AS INTEGER) AS "
        + Duck.name(StagedColumns.FILE)
        + ", CAST(NULL AS INTEGER) AS "
        + Duck.name(StagedColumns.ROW);
  }

  private String carried() {
    StringBuilder columns = new StringBuilder();
    for (TableDefinition.Column column : definition.columns()) {
      if (column.content() instanceof TableDefinition.Content.Carried(String source)) {
        columns
            .append(", ")
            .append(any("o." + Duck.name(source), source))
            .append(" AS ")
            .append(Duck.name(column.name()));
        columns
            .append(", ")
            .append(any(from.state("o", source), source))
            .append(" AS ")
            .append(Duck.name(SqlTable.state(column.name())));
        if (column.exact()) {
          columns
              .append(", ")
              .append(any(from.text("o", source), source))
              .append(" AS ")
              .append(Duck.name(StagedColumns.text(column.name())));
        }
      }
    }
    return columns.toString();
  }

  private String any(String expression, String source) {
    return definition.group().isEmpty() || expression.equals("o." + Duck.name(source))
        ? expression
        : "any_value(" + expression + ")";
  }

  private String groupBy() {
    if (definition.group().isEmpty()) {
      return "";
    }
    return " GROUP BY "
        + String.join(
            ", ", definition.group().stream().map(name -> "o." + Duck.name(name)).toList());
  }

  private static List<List<String>> inParts(List<List<String>> rounds) {
    List<List<String>> parts = new ArrayList<>();
    for (List<String> round : rounds) {
      for (int from = 0; from < round.size(); from += AT_ONCE) {
        parts.add(round.subList(from, Math.min(from + AT_ONCE, round.size())));
      }
    }
    return parts;
  }

  /** All statements; each step's table is dropped as soon as the next one has taken it over. */
  List<String> statements() {
    List<String> statements = new ArrayList<>(List.of(base()));
    for (int i = 0; i < rounds.size(); i++) {
      statements.add(round(i, rounds.get(i)));
      statements.add("DROP TABLE " + Duck.name(step(i)));
    }
    statements.add(ordered());
    statements.add("DROP TABLE " + Duck.name(step(rounds.size())));
    return statements;
  }

  private String round(int number, List<String> columns) {
    SqlTable before = new SqlTable(step(number), Map.of(), Relation.Origin.TABLE);
    Aggregates aggregates = new Aggregates();
    RowNames names = names(before, aggregates);
    StringBuilder select = new StringBuilder();
    StringBuilder joins = new StringBuilder();
    for (String name : columns) {
      TableDefinition.Column column = definition.column(name);
      switch (column.content()) {
        case TableDefinition.Content.Carried carried -> {}
        case TableDefinition.Content.Computed computed ->
            select.append(computed(column, SqlCompiler.compile(computed.formula().tree(), names)));
        case TableDefinition.Content.Lookup lookup -> {
          LookupSql sql = new LookupSql(column, lookup, known.apply(lookup.table()), names);
          select.append(sql.columns());
          joins.append(sql.join(LOOKING));
        }
      }
    }
    String rows = aggregates.from(step(number));
    return "CREATE TEMP TABLE "
        + Duck.name(step(number + 1))
        + " AS "
        + (joins.isEmpty()
            ? ""
            : "WITH " + Duck.name(LOOKING) + " AS MATERIALIZED (FROM " + rows + ") ")
        + "SELECT "
        + aggregates.others()
        + select
        + " FROM "
        + (joins.isEmpty() ? rows : Duck.name(LOOKING) + " o" + joins);
  }

  private static String computed(TableDefinition.Column column, SqlParts parts) {
    String value = "(" + parts.value() + ")";
    String state = "(" + parts.state() + ")";
    if (column.kind() == ValueKind.NUMBER) {
      // An overflow, or what an inner fault left over, is a fault of this formula.
      state =
          "CASE WHEN "
              + value
              + " IS NULL THEN "
              + state
              + " WHEN isfinite(CAST("
              + value
              + " AS DOUBLE)) THEN 0 ELSE "
              + SqlParts.ERROR
              + " END";
      value =
          "CASE WHEN isfinite(CAST("
              + value
              + " AS DOUBLE)) THEN CAST("
              + value
              + " AS DOUBLE) END";
    }
    return ", CAST("
        + value
        + " AS "
        + SqlTable.type(column.kind())
        + ") AS "
        + Duck.name(column.name())
        + ", CAST("
        + state
        + " AS INTEGER) AS "
        + Duck.name(SqlTable.state(column.name()));
  }

  private RowNames names(SqlTable row, Aggregates aggregates) {
    if (definition.group().isEmpty()) {
      return new RowNames(row, row, Map.of(), "", order(), known, literals, aggregates);
    }
    Map<String, String> group = new LinkedHashMap<>();
    for (TableDefinition.Column column : definition.columns()) {
      if (column.content() instanceof TableDefinition.Content.Carried(String source)) {
        group.put(source, column.name());
      }
    }
    String taken = RowFilter.of(definition, from, "r", literals);
    return new RowNames(row, from, group, taken, order(), known, literals, aggregates);
  }

  /** The finished table, in its order. */
  private String ordered() {
    String number = Duck.name(SqlTable.NUMBER);
    return "CREATE TABLE "
        + Duck.name(definition.name())
        + " AS SELECT * REPLACE (row_number() OVER (ORDER BY "
        + order()
        + ") - 1 AS "
        + number
        + ") FROM "
        + Duck.name(step(rounds.size()))
        + " o ORDER BY "
        + number;
  }

  /** What the rows, under the alias {@code o}, are ordered by. */
  private String order() {
    StringBuilder order = new StringBuilder();
    for (TableDefinition.Order column : definition.order()) {
      String value = "o." + Duck.name(column.column());
      if (!column.categories().isEmpty()) {
        value =
            "list_position(["
                + String.join(", ", column.categories().stream().map(Duck::literal).toList())
                + "], "
                + value
                + ")";
      }
      order.append(value).append(column.descending() ? " DESC" : " ASC").append(" NULLS LAST, ");
    }
    return order.append("o.").append(Duck.name(SqlTable.NUMBER)).toString();
  }

  SqlTable finished() {
    Map<String, Relation.Column> columns = new LinkedHashMap<>();
    for (TableDefinition.Column column : definition.columns()) {
      Facts facts =
          new Facts(
              java.util.Optional.of(column.kind()),
              column.unit(),
              column.mayBeMissing(),
              column.mayBeNotMeaningful());
      columns.put(
          column.name(),
          new Relation.Column(
              facts, column.name(), column.key(), column.categories(), column.exact()));
    }
    return new SqlTable(definition.name(), columns, Relation.Origin.TABLE);
  }
}
