package yanbao.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import yanbao.formula.Facts;
import yanbao.formula.function.SqlParts;
import yanbao.model.Value;
import yanbao.model.ValueKind;
import yanbao.problem.Position;
import yanbao.sql.Duck;
import yanbao.sql.StagedColumns;

/**
 * Rows that the job definition itself gives: every combination of the values of its columns, those
 * of the first column varying slowest.
 */
public record GivenRows(List<Column> columns, Position.InDefinition position) {
  private static final int LISTED = 6;

  public GivenRows {
    columns = List.copyOf(columns);
  }

  /**
   * A column and its values, all of one kind.
   *
   * @param unit {@value Facts#PERCENT} where they are written as percentages
   */
  public record Column(String name, ValueKind kind, Optional<String> unit, List<Value> values) {
    public Column {
      values = List.copyOf(values);
    }

    /** The values in words, the middle of a long list left out. */
    String text() {
      List<String> texts = values.stream().map(Column::text).toList();
      return texts.size() <= LISTED
          ? String.join(", ", texts)
          : String.join(", ", texts.subList(0, 2)) + ", …, " + texts.getLast();
    }

    private static String text(Value value) {
      return switch (value) {
        case Value.Number number -> number.exact().toPlainString();
        case Value.Text text -> text.text();
        case Value.Date date -> date.date().toString();
        case Value.Bool bool -> String.valueOf(bool.value());
        case Value.Missing missing -> "";
        case Value.NotMeaningful notMeaningful -> "";
      };
    }
  }

  /** What the rows are called; no source or table can have this name. */
  public static String of(String table) {
    return table + " rows";
  }

  Optional<Column> column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  Relation relation(String name) {
    Map<String, Relation.Column> known = new LinkedHashMap<>();
    for (Column column : columns) {
      Facts facts = new Facts(Optional.of(column.kind()), column.unit(), false, false);
      known.put(
          column.name(),
          new Relation.Column(
              facts, column.name(), true, List.of(), column.kind() == ValueKind.NUMBER));
    }
    return new Relation(name, Relation.Origin.TABLE, known);
  }

  /** The statement that makes a table of them. */
  String create(String name) {
    List<String> selected = new ArrayList<>();
    List<String> lists = new ArrayList<>();
    List<String> order = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      String alias = "g" + i;
      selected.add(alias + ".v AS " + Duck.name(column.name()));
      selected.add(SqlParts.MISSING + " AS " + Duck.name(SqlTable.state(column.name())));
      if (column.kind() == ValueKind.NUMBER) {
        selected.add(alias + ".t AS " + Duck.name(StagedColumns.text(column.name())));
      }
      lists.add(values(column) + " AS " + alias + "(n, v, t)");
      order.add(alias + ".n");
    }
    return "CREATE TABLE "
        + Duck.name(name)
        + " AS SELECT row_number() OVER (ORDER BY "
        + String.join(", ", order)
        + ") - 1 AS "
        + Duck.name(SqlTable.NUMBER)
        + ", CAST(NULL AS INTEGER) AS "
        + Duck.name(StagedColumns.FILE)
        + ", CAST(NULL AS INTEGER) AS "
        + Duck.name(StagedColumns.ROW)
        + ", "
        + String.join(", ", selected)
        + " FROM "
        + String.join(" CROSS JOIN ", lists);
  }

  private static String values(Column column) {
    List<String> rows = new ArrayList<>();
    for (Value value : column.values()) {
      rows.add(
          "("
              + rows.size()
              + ", "
              + Literals.of(value).value()
              + ", "
              + Duck.literal(Column.text(value))
              + ")");
    }
    return rows.stream().collect(Collectors.joining(", ", "(VALUES ", ")"));
  }
}
