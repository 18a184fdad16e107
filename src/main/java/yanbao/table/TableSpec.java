package yanbao.table;

import java.util.List;
import java.util.Optional;
import yanbao.formula.FormulaText;
import yanbao.model.DisplayFormat;
import yanbao.model.Label;
import yanbao.problem.Position;

/**
 * A table as the author wrote it: parsed, not yet checked against sources and other tables.
 *
 * @param from the source or table that gives the rows, or the name of the {@code given} ones
 * @param given the rows, where the definition itself gives them
 */
public record TableSpec(
    String name,
    Label title,
    String from,
    Optional<GivenRows> given,
    Optional<FormulaText> where,
    List<String> group,
    List<Order> order,
    List<Column> columns,
    List<Total> totals,
    Optional<Label> note,
    Position.InDefinition position) {

  /** A column to sort by; rows that tie keep the order of the source. */
  public record Order(String column, boolean descending, Position.InDefinition position) {}

  /**
   * One column. Exactly one of: carried over from {@code from} by its own name, lookup, formula.
   */
  public record Column(
      String name,
      Optional<Label> label,
      Content content,
      Optional<String> unit,
      Optional<DisplayFormat> format,
      boolean required,
      boolean hidden,
      Position.InDefinition position) {}

  /** What fills a column. */
  public sealed interface Content {
    /** The source's column of the same name, or of the given one. */
    record Carried(String column) implements Content {}

    /**
     * The value of {@code target} in the row of {@code table} (a source or an earlier table) that
     * matches: every key column of it equals a formula over this row. With {@code onOrBefore}, of
     * the rows that match the one with the latest date on or before the formula's.
     */
    record Lookup(String table, String target, List<Match> on, Optional<Match> onOrBefore)
        implements Content {}

    record Computed(FormulaText formula) implements Content {}
  }

  /** {@code column} of the table looked up in, and what it must equal (or not exceed). */
  public record Match(String column, FormulaText value, Position.InDefinition position) {}

  /** A total row: below the table, or one per value of {@code per} (the first order column). */
  public record Total(
      String name,
      Label label,
      Optional<String> per,
      List<Cell> cells,
      Position.InDefinition position) {}

  public record Cell(
      String column,
      FormulaText formula,
      Optional<DisplayFormat> format,
      Position.InDefinition position) {}
}
