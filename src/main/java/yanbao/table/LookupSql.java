package yanbao.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yanbao.formula.function.SqlParts;
import yanbao.formula.sql.SqlCompiler;
import yanbao.sql.Duck;
import yanbao.sql.StagedColumns;

/**
 * One lookup as a join: the first row that matches, and how many there were. The other table is
 * passed through once for all that is looked for, however many rows look for the same.
 */
final class LookupSql {
  private final TableDefinition.Column column;
  private final TableDefinition.Content.Lookup lookup;
  private final SqlTable other;
  private final String alias;
  private final List<SqlParts> keys = new ArrayList<>();
  private final Optional<SqlParts> latest;

  LookupSql(
      TableDefinition.Column column,
      TableDefinition.Content.Lookup lookup,
      SqlTable other,
      RowNames names) {
    this.column = column;
    this.lookup = lookup;
    this.other = other;
    this.alias = Duck.name("found " + column.name());
    lookup.on().forEach(match -> keys.add(SqlCompiler.compile(match.value().tree(), names)));
    this.latest =
        lookup.onOrBefore().map(match -> SqlCompiler.compile(match.value().tree(), names));
  }

  /**
   * @param rows the table of the rows that look something up
   */
  String join(String rows) {
    List<String> same = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      same.add(alias + "." + key(i) + " = (" + keys.get(i).value() + ")");
    }
    latest.ifPresent(bound -> same.add(alias + ".bound = (" + bound.value() + ")"));
    same.add(alias + ".always = 0");
    return " LEFT JOIN ("
        + matching(latest.isEmpty() ? wanted(rows) : latestOf(wanted(rows)))
        + ") AS "
        + alias
        + " ON "
        + String.join(" AND ", same);
  }

  private static String key(int number) {
    return "k" + number;
  }

  /** What is looked for, each once. */
  private String wanted(String rows) {
    StringBuilder wanted = new StringBuilder("SELECT DISTINCT 0 AS always");
    for (int i = 0; i < keys.size(); i++) {
      wanted.append(", (").append(keys.get(i).value()).append(") AS ").append(key(i));
    }
    latest.ifPresent(bound -> wanted.append(", (").append(bound.value()).append(") AS bound"));
    return wanted.append(" FROM ").append(Duck.name(rows)).append(" o").toString();
  }

  /** The latest date that is not after the bound. */
  private String latestOf(String wanted) {
    return "SELECT w.*, max("
        + date()
        + ") AS latest FROM ("
        + wanted
        + ") w JOIN "
        + Duck.name(other.sqlName())
        + " r ON "
        + String.join(" AND ", conditions(date() + " <= w.bound"))
        + " GROUP BY ALL";
  }

  private String matching(String wanted) {
    // With several dates only rows of the latest one can contradict each other.
    String dated = latest.isEmpty() ? "TRUE" : date() + " = w.latest";
    return "SELECT w.*, arg_min({value: r."
        + Duck.name(lookup.target())
        + ", state: "
        + other.state("r", lookup.target())
        + ", text: "
        + other.text("r", lookup.target())
        + ", file: "
        + other.file("r")
        + ", row: "
        + other.row("r")
        + "}, row("
        + other.order("r")
        + ")) AS found, count(*) AS matches FROM ("
        + wanted
        + ") w JOIN "
        + Duck.name(other.sqlName())
        + " r ON "
        + String.join(" AND ", conditions(dated))
        + " GROUP BY ALL";
  }

  private List<String> conditions(String dated) {
    List<String> conditions = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      conditions.add("r." + Duck.name(lookup.on().get(i).column()) + " = w." + key(i));
    }
    conditions.add(dated);
    return conditions;
  }

  private String date() {
    return lookup.onOrBefore().map(match -> "r." + Duck.name(match.column())).orElseThrow();
  }

  String columns() {
    StringBuilder columns = new StringBuilder();
    add(columns, "value", column.name());
    columns
        .append(", CAST(CASE WHEN ")
        .append(alias)
        .append(".matches IS NOT NULL THEN ")
        .append(alias)
        .append(".found.state");
    for (SqlParts key : keys()) {
      columns.append(" WHEN (").append(key.value()).append(") IS NULL THEN ").append(key.state());
    }
    columns.append(" ELSE 0 END AS INTEGER) AS ").append(Duck.name(SqlTable.state(column.name())));
    if (column.exact()) {
      add(columns, "text", StagedColumns.text(column.name()));
    }
    add(columns, "file", SqlTable.foundFile(column.name()));
    add(columns, "row", SqlTable.foundRow(column.name()));
    columns.append(", CASE");
    for (SqlParts key : keys()) {
      columns.append(" WHEN (").append(key.value()).append(") IS NULL THEN NULL");
    }
    columns.append(keys().isEmpty() ? " WHEN FALSE THEN NULL" : "");
    columns
        .append(" ELSE coalesce(")
        .append(alias)
        .append(".matches, 0) END AS ")
        .append(Duck.name(SqlTable.matches(column.name())));
    return columns.append(keyText()).toString();
  }

  /** What was looked for, in words, for the message when nothing or too much was found. */
  private String keyText() {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      words.add(
          Duck.literal(lookup.on().get(i).column() + " = ")
              + " || CAST(("
              + keys.get(i).value()
              + ") AS VARCHAR)");
    }
    if (latest.isPresent() && lookup.onOrBefore().isPresent()) {
      words.add(
          Duck.literal(lookup.onOrBefore().get().column() + " on or before ")
              + " || CAST(("
              + latest.get().value()
              + ") AS VARCHAR)");
    }
    String text = words.isEmpty() ? "''" : String.join(" || ' and ' || ", words);
    return ", CASE WHEN coalesce("
        + alias
        + ".matches, 0) <> 1 THEN "
        + text
        + " END AS "
        + Duck.name(keyText(column.name()));
  }

  static String keyText(String column) {
    return column + "$key";
  }

  private List<SqlParts> keys() {
    List<SqlParts> all = new ArrayList<>(keys);
    latest.ifPresent(all::add);
    return all;
  }

  private void add(StringBuilder columns, String found, String name) {
    columns
        .append(", ")
        .append(alias)
        .append(".found.")
        .append(found)
        .append(" AS ")
        .append(Duck.name(name));
  }
}
