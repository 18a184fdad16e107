package yanbao.lineage;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import yanbao.formula.Expression;
import yanbao.formula.ExpressionText;
import yanbao.model.Value;
import yanbao.table.ComputedTable;
import yanbao.table.RowSet;
import yanbao.table.TableDefinition;

/**
 * What a formula sees from its place.
 *
 * @param cells where the cell of a column is
 * @param rows what its aggregates run over; empty where that is gone
 * @param from the table or source of these rows
 */
record Scope(
    Revision revision, CellLocator cells, Known known, Optional<RowSet> rows, String from) {

  /** Where the cell of a column is. */
  @FunctionalInterface
  interface CellLocator {
    CellAt of(String column);
  }

  /** The cell in the row above that of a column; there is one. */
  CellAt cellAbove(String column) {
    CellAt.OfRow here = (CellAt.OfRow) cells.of(column);
    return new CellAt.OfRow(here.table(), here.row() - 1, here.column());
  }

  /** For a formula of a row. */
  static Scope ofRow(Revision revision, ComputedTable table, int row) {
    TableDefinition definition = table.definition();
    Optional<RowSet> rows =
        !definition.group().isEmpty()
            ? revision.lineage().group(definition, table.rows().get(row).values())
            : revision.lineage().allRows(definition.name());
    return new Scope(
        revision,
        column -> new CellAt.OfRow(definition.name(), row, column),
        new Known(
            revision,
            column -> table.value(row, column),
            row == 0 ? Optional.empty() : Optional.of(column -> table.value(row - 1, column))),
        rows,
        definition.from());
  }

  /** For a formula of a total. */
  static Scope ofTotal(Revision revision, ComputedTable table, int index) {
    TableDefinition definition = table.definition();
    ComputedTable.Total total = table.totals().get(index);
    Optional<RowSet> rows =
        total.definition().per().isPresent()
            ? Optional.of(revision.lineage().rows(definition, total.firstRow(), total.lastRow()))
            : revision.lineage().allRows(definition.name());
    return new Scope(
        revision,
        column -> new CellAt.OfTotal(definition.name(), index, column),
        new Known(
            revision,
            column -> total.cells().getOrDefault(column, Value.Missing.VALUE),
            Optional.empty()),
        rows,
        definition.name());
  }

  /** The rows that an aggregate runs over; empty where they are gone. */
  Optional<RowSet> rowsOf(Expression.Call aggregate) {
    return aggregate.table().isPresent()
        ? revision.lineage().allRows(aggregate.table().get())
        : rows;
  }

  /** The formula with values in place of names and aggregates. */
  String filledIn(Expression formula) throws IOException {
    FormulaParts parts = new FormulaParts(formula);
    Map<Expression, String> texts = new HashMap<>();
    for (Expression name : parts.names()) {
      texts.put(name, Values.literal(value(name)));
    }
    for (Expression.Call aggregate : parts.aggregates()) {
      texts.put(aggregate, Values.literal(value(aggregate)));
    }
    return ExpressionText.of(formula, part -> Optional.ofNullable(texts.get(part)));
  }

  /** The value of a formula, or of a part of it. */
  Value value(Expression part) throws IOException {
    return switch (part) {
      case Expression.Cell cell -> known.cell(cell.column());
      case Expression.Above above -> known.above(above.column(), above.within());
      case Expression.ParameterValue parameter -> known.parameter(parameter.name());
      case Expression.TotalValue total -> known.total(total.table(), total.total(), total.column());
      case Expression.Number number -> evaluated(part);
      case Expression.Text text -> evaluated(part);
      case Expression.Bool bool -> evaluated(part);
      case Expression.Range range -> evaluated(part);
      case Expression.Negate negate -> evaluated(part);
      case Expression.Percent percent -> evaluated(part);
      case Expression.Binary binary -> evaluated(part);
      case Expression.Call call -> evaluated(part);
    };
  }

  private Value evaluated(Expression part) throws IOException {
    return revision.lineage().value(part, rows, known);
  }
}
