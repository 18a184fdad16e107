package yanbao.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yanbao.formula.Expression;
import yanbao.formula.Facts;
import yanbao.formula.Formula;
import yanbao.formula.FormulaText;
import yanbao.formula.TypedFormula;
import yanbao.model.DisplayFormat;
import yanbao.model.Label;
import yanbao.model.Language;
import yanbao.model.Value;
import yanbao.model.ValueKind;
import yanbao.problem.Position;
import yanbao.table.ComputedTable;
import yanbao.table.TableDefinition;

/** Builds computed tables by hand: columns, then rows of text. */
public final class Tables {
  private static final Facts NUMBER =
      new Facts(Optional.of(ValueKind.NUMBER), Optional.empty(), true, true);
  private static final Position.InDefinition HERE = new Position.InDefinition("job.yaml", 1, 1);

  private final String name;
  private final Label title;
  private final String from;
  private final List<TableDefinition.Column> columns = new ArrayList<>();
  private final List<ComputedTable.Row> rows = new ArrayList<>();
  private final List<ComputedTable.Total> totals = new ArrayList<>();
  private Optional<Label> note = Optional.empty();

  private Tables(String name, Label title, String from) {
    this.name = name;
    this.title = title;
    this.from = from;
  }

  public static Tables of(String name, Label title, String from) {
    return new Tables(name, title, from);
  }

  public static Label label(String zh, String en) {
    return new Label(Map.of(Language.ZH, zh, Language.EN, en));
  }

  public Tables text(String column, Label label) {
    return column(
        column, label, ValueKind.TEXT, Optional.empty(), plain(ValueKind.TEXT), carried(column));
  }

  public Tables key(String column, Label label) {
    return text(column, label);
  }

  public Tables number(String column, Label label, String format, String unit) {
    return column(column, label, ValueKind.NUMBER, unit(unit), format(format), carried(column));
  }

  /** A number looked up in another table or source. */
  public Tables lookup(String column, Label label, String format, String unit, String table) {
    return column(
        column,
        label,
        ValueKind.NUMBER,
        unit(unit),
        format(format),
        new TableDefinition.Content.Lookup(table, column, List.of(), Optional.empty(), false));
  }

  /** A number computed with the total of another table. */
  public Tables computed(String column, Label label, String format, String unit, String table) {
    return column(
        column,
        label,
        ValueKind.NUMBER,
        unit(unit),
        format(format),
        new TableDefinition.Content.Computed(
            typed(
                new Expression.Negate(
                    new Expression.TotalValue(table, "total", column, NUMBER), NUMBER))));
  }

  private Tables column(
      String column,
      Label label,
      ValueKind kind,
      Optional<String> unit,
      DisplayFormat format,
      TableDefinition.Content content) {
    boolean key = columns.isEmpty();
    columns.add(
        new TableDefinition.Column(
            column, label, content, kind, unit, format, true, true, key, false, column, List.of(),
            false));
    return this;
  }

  public Tables note(Label text) {
    note = Optional.of(text);
    return this;
  }

  /** A row of cells as text; an empty one is missing, {@code NM} not meaningful. */
  public Tables row(String... cells) {
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < cells.length; i++) {
      values.add(value(cells[i], columns.get(i).kind()));
    }
    rows.add(new ComputedTable.Row(values));
    return this;
  }

  /** A total over all rows so far: column, format and value in turn. */
  public Tables total(String total, Label label, String... cells) {
    List<TableDefinition.Cell> definitions = new ArrayList<>();
    Map<String, Value> values = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i += 3) {
      TypedFormula formula = typed(new Expression.Text("", NUMBER));
      definitions.add(new TableDefinition.Cell(cells[i], formula, format(cells[i + 1])));
      values.put(cells[i], value(cells[i + 2], ValueKind.NUMBER));
    }
    totals.add(
        new ComputedTable.Total(
            new TableDefinition.Total(total, label, Optional.empty(), definitions),
            Optional.empty(),
            0,
            rows.size() - 1,
            values));
    return this;
  }

  /** A total over the last rows, for one value of a column. */
  public Tables groupTotal(
      String per, String group, int count, Label label, String column, String value) {
    TypedFormula formula = typed(new Expression.Text("", NUMBER));
    TableDefinition.Cell cell = new TableDefinition.Cell(column, formula, format("0.0"));
    totals.add(
        new ComputedTable.Total(
            new TableDefinition.Total("subtotal", label, Optional.of(per), List.of(cell)),
            Optional.of(new Value.Text(group)),
            rows.size() - count,
            rows.size() - 1,
            Map.of(column, value(value, ValueKind.NUMBER))));
    return this;
  }

  public ComputedTable build() {
    TableDefinition definition =
        new TableDefinition(
            name,
            title,
            from,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.copyOf(columns),
            List.of(),
            totals.stream().map(ComputedTable.Total::definition).toList(),
            note);
    return new ComputedTable(definition, rows, totals);
  }

  private static Value value(String cell, ValueKind kind) {
    if (cell.isEmpty()) {
      return Value.Missing.VALUE;
    }
    if (cell.equals("NM")) {
      return Value.NotMeaningful.VALUE;
    }
    return kind == ValueKind.NUMBER ? new Value.Number(new BigDecimal(cell)) : new Value.Text(cell);
  }

  private static TableDefinition.Content carried(String column) {
    return new TableDefinition.Content.Carried(column);
  }

  private static TypedFormula typed(Expression tree) {
    return new TypedFormula(new FormulaText("", new Formula.Text("", 0), HERE), tree);
  }

  private static Optional<String> unit(String unit) {
    return unit.isEmpty() ? Optional.empty() : Optional.of(unit);
  }

  private static DisplayFormat format(String pattern) {
    return DisplayFormat.of(pattern).orElseThrow();
  }

  private static DisplayFormat plain(ValueKind kind) {
    return DisplayFormat.plain(kind);
  }
}
