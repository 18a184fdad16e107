package yanbao.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yanbao.formula.function.SqlParts;
import yanbao.formula.sql.SqlCompiler;
import yanbao.sql.Duck;
import yanbao.sql.StagedColumns;

/** One lookup as a lateral join: the row that matches, and how many there were. */
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

  String join() {
    List<String> conditions = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      conditions.add(
          "r." + Duck.name(lookup.on().get(i).column()) + " = (" + keys.get(i).value() + ")");
    }
    String date = lookup.onOrBefore().map(match -> "r." + Duck.name(match.column())).orElse("");
    latest.ifPresent(bound -> conditions.add(date + " <= (" + bound.value() + ")"));
    // With several dates only rows of the latest one can contradict each other.
    String sameDate = date.isEmpty() ? "" : "PARTITION BY " + date;
    String order = date.isEmpty() ? other.order("r") : date + " DESC, " + other.order("r");
    return " LEFT JOIN LATERAL (SELECT r."
        + Duck.name(lookup.target())
        + " AS value, "
        + other.state("r", lookup.target())
        + " AS state, "
        + other.text("r", lookup.target())
        + " AS text, "
        + other.file("r")
        + " AS file, "
        + other.row("r")
        + " AS row, count(*) OVER ("
        + sameDate
        + ") AS matches FROM "
        + Duck.name(other.sqlName())
        + " r"
        + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions))
        + " ORDER BY "
        + order
        + " LIMIT 1) AS "
        + alias
        + " ON TRUE";
  }

  String columns() {
    StringBuilder columns = new StringBuilder();
    add(columns, "value", column.name());
    columns
        .append(", CAST(CASE WHEN ")
        .append(alias)
        .append(".matches IS NOT NULL THEN ")
        .append(alias)
        .append(".state");
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
        .append('.')
        .append(found)
        .append(" AS ")
        .append(Duck.name(name));
  }
}
