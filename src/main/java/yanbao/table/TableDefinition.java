package yanbao.table;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yanbao.formula.TypedFormula;
import yanbao.model.DisplayFormat;
import yanbao.model.Label;
import yanbao.model.Language;
import yanbao.model.Terms;
import yanbao.model.ValueKind;

/**
 * A table that is proven: every name resolved, every formula typed.
 *
 * @param from the source or table that gives the rows, or the name of the {@code given} ones
 * @param given the rows, where the definition itself gives them
 * @param computeOrder lookups and formulas in rounds; each needs only columns of the rounds before
 *     it
 */
public record TableDefinition(
    String name,
    Label title,
    String from,
    Optional<GivenRows> given,
    Optional<TypedFormula> where,
    List<String> group,
    List<Order> order,
    List<Column> columns,
    List<List<String>> computeOrder,
    List<Total> totals,
    Optional<Label> note) {

  /** The same table with its units and headers in the language of the terms. */
  TableDefinition in(Terms terms) {
    return new TableDefinition(
        name,
        title,
        from,
        given,
        where,
        group,
        order,
        columns.stream().map(column -> column.in(terms)).toList(),
        computeOrder,
        totals,
        note);
  }

  public Column column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst().orElseThrow();
  }

  public int columnIndex(String name) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException("table " + this.name + " has no column " + name);
  }

  /**
   * A column to sort by.
   *
   * @param categories the accepted values in their order; empty where the values sort by themselves
   */
  public record Order(String column, boolean descending, List<String> categories) {}

  /** The columns that deliverables show. */
  public List<Column> visibleColumns() {
    return columns.stream().filter(column -> !column.hidden()).toList();
  }

  /**
   * One column, proven.
   *
   * @param key part of what names a row in messages and references
   * @param source where the values come from, in words: {@code prices.close}, or the formula's text
   * @param categories the accepted values in their order, where the column is a category
   * @param exact whether a text of the input is kept beside the value: the exact decimal, or the
   *     date as exact as it is
   */
  public record Column(
      String name,
      Label label,
      Content content,
      ValueKind kind,
      Optional<String> unit,
      DisplayFormat format,
      boolean mayBeMissing,
      boolean mayBeNotMeaningful,
      boolean key,
      boolean hidden,
      String source,
      List<String> categories,
      boolean exact) {
    Column withKey(boolean changed) {
      return with(label, unit, changed);
    }

    private Column in(Terms terms) {
      Map<Language, String> texts = new EnumMap<>(Language.class);
      label.texts().forEach((language, text) -> texts.put(language, terms.of(text)));
      return with(new Label(texts), unit.map(terms::of), key);
    }

    private Column with(Label label, Optional<String> unit, boolean key) {
      return new Column(
          name,
          label,
          content,
          kind,
          unit,
          format,
          mayBeMissing,
          mayBeNotMeaningful,
          key,
          hidden,
          source,
          categories,
          exact);
    }
  }

  /** What fills a column. */
  public sealed interface Content {
    record Carried(String column) implements Content {}

    record Lookup(
        String table, String target, List<Match> on, Optional<Match> onOrBefore, boolean required)
        implements Content {}

    record Computed(TypedFormula formula) implements Content {}
  }

  public record Match(String column, TypedFormula value) {}

  /** A total row; {@code cells} in an order in which they can be computed. */
  public record Total(String name, Label label, Optional<String> per, List<Cell> cells) {
    public Optional<Cell> cell(String column) {
      return cells.stream().filter(cell -> cell.column().equals(column)).findFirst();
    }
  }

  public record Cell(String column, TypedFormula formula, DisplayFormat format) {}
}
