package yanbao.lineage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yanbao.formula.Expression;
import yanbao.formula.ExpressionText;
import yanbao.lineage.Trace.Derivation;
import yanbao.model.DisplayFormat;
import yanbao.model.Value;
import yanbao.table.RowSet;
import yanbao.table.TableLineage;
import yanbao.table.TableLineage.RowAt;

/** The rows that aggregates ran over, with their cells explained. */
record RowTraces(Revision revision, Reach reach, SourceCells sources, Tracing tracing) {
  /** Explains a cell of a computed table. */
  @FunctionalInterface
  interface Tracing {
    Trace trace(String name, CellAt at) throws IOException;
  }

  RowTraces(Revision revision, Reach reach, Tracing tracing) {
    this(revision, reach, new SourceCells(revision), tracing);
  }

  Trace.Rows of(Expression.Call aggregate, Scope scope) throws IOException {
    RowSet rows = scope.rowsOf(aggregate).orElseThrow();
    List<Expression.Range> columns = FormulaParts.ranges(aggregate);
    return rows(
        ExpressionText.of(aggregate),
        reach.evaluates() ? scope.value(aggregate) : Value.Missing.VALUE,
        rows,
        columns,
        revision
            .lineage()
            .taken(
                aggregate, columns, rows, scope.rows(), scope.known(), reach.extent(rows.name())));
  }

  /** All rows of a set, which agree in a value. */
  Trace.Rows all(Value value, RowSet rows, Expression.Range column) throws IOException {
    List<Expression.Range> columns = List.of(column);
    return rows(
        "", value, rows, columns, revision.lineage().all(columns, rows, reach.extent(rows.name())));
  }

  private Trace.Rows rows(
      String aggregate,
      Value result,
      RowSet rows,
      List<Expression.Range> columns,
      List<TableLineage.RangeRow> taken)
      throws IOException {
    List<Trace.Row> first = new ArrayList<>();
    int wanted = Math.min(reach.rowLimit(), reach.checked(taken).size());
    for (TableLineage.RangeRow row : taken.subList(0, wanted)) {
      List<Trace> cells = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        cells.add(cell(row, columns.get(i).column(), row.values().get(i)));
      }
      first.add(new Trace.Row(row.key().orElseGet(() -> name(row.at())), cells));
    }
    return new Trace.Rows(aggregate, result, rows.name(), taken.size(), first);
  }

  private Trace cell(TableLineage.RangeRow row, String column, Value value) throws IOException {
    return switch (row.at()) {
      case RowAt.OfTable at ->
          tracing.trace("[" + column + "]", new CellAt.OfRow(at.table(), at.row(), column));
      case RowAt.OfSource at -> received(at, column, value);
    };
  }

  private String name(RowAt at) {
    return switch (at) {
      case RowAt.OfTable row -> revision.rowNames(row.table()).get(row.row());
      case RowAt.OfSource row -> "#" + sources.physical(row);
    };
  }

  /** A cell of a source as a value of its own. */
  Trace received(RowAt.OfSource at, String column, Value value) throws IOException {
    return new Trace(
        "[" + column + "]",
        Optional.empty(),
        value,
        DisplayFormat.plain(sources.kind(at.source(), column)).show(value),
        received(at, column));
  }

  Derivation received(RowAt.OfSource at, String column) throws IOException {
    return new Derivation.Received(sources.at(at, column));
  }
}
