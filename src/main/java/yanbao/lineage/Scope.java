package yanbao.lineage;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import yanbao.formula.Expression;
import yanbao.formula.ExpressionText;
import yanbao.model.Value;
import yanbao.table.ComputedTable;
import yanbao.table.KnownValues;
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
    Revision revision, CellLocator cells, KnownValues known, Optional<RowSet> rows, String from) {

  /** Where the cell of a column is. */
  @FunctionalInterface
  interface CellLocator {
    CellAt of(String column);
  }

  /** For a formula of a row. */
  static Scope ofRow(Revision revision, ComputedTable table, int row) {
    TableDefinition definition = table.definition();
    Optional<RowSet> rows =
        !definition.group().isEmpty()
            ? revision.lineage().group(definition, table.rows().get(row).values())
            : Optional.of(revision.lineage().allRows(definition));
    return new Scope(
        revision,
        column -> new CellAt.OfRow(definition.name(), row, column),
        new Known(revision, column -> table.value(row, column)),
        rows,
        definition.from());
  }

  /** For a formula of a total. */
  static Scope ofTotal(Revision revision, ComputedTable table, int index) {
    TableDefinition definition = table.definition();
    ComputedTable.Total total = table.totals().get(index);
    RowSet rows =
        total.definition().per().isPresent()
            ? revision.lineage().rows(definition, total.firstRow(), total.lastRow())
            : revision.lineage().allRows(definition);
    return new Scope(
        revision,
        column -> new CellAt.OfTotal(definition.name(), index, column),
        new Known(revision, column -> total.cells().getOrDefault(column, Value.Missing.VALUE)),
        Optional.of(rows),
        definition.name());
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
