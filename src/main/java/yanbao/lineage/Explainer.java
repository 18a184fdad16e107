package yanbao.lineage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yanbao.formula.Expression;
import yanbao.formula.ExpressionText;
import yanbao.formula.Facts;
import yanbao.formula.TypedFormula;
import yanbao.lineage.Trace.Derivation;
import yanbao.model.DisplayFormat;
import yanbao.model.Parameter;
import yanbao.model.Value;
import yanbao.model.ValueKind;
import yanbao.plan.ParameterValues;
import yanbao.table.ComputedTable;
import yanbao.table.RowSet;
import yanbao.table.TableDefinition;
import yanbao.table.TableDefinition.Content;
import yanbao.table.TableLineage;
import yanbao.table.TableLineage.RowAt;

/** Follows values of a revision down to the cells of the inputs. */
public final class Explainer {
  private final Revision revision;
  private final Reach reach;
  private final RowTraces rows;

  private Explainer(Revision revision, Reach reach) {
    this.revision = revision;
    this.reach = reach;
    this.rows = new RowTraces(revision, reach, this::trace);
  }

  /**
   * Explains a cell.
   *
   * @param rowLimit of how many rows of an aggregate the cells are explained
   */
  public static Trace explain(Revision revision, CellAt at, int rowLimit) throws IOException {
    return new Explainer(revision, Reach.all(rowLimit)).trace(Names.of(revision, at), at);
  }

  /** Explains what differs from another revision. */
  static Explainer of(Revision revision, Differences differences) {
    return new Explainer(revision, Reach.of(differences));
  }

  /** One cell after the other; what was explained for one is not sought again for the next. */
  Trace again(CellAt at) throws IOException {
    reach.begin();
    return trace(Names.of(revision, at), at);
  }

  private Trace trace(String name, CellAt at) throws IOException {
    return switch (at) {
      case CellAt.OfRow row -> row(name, row);
      case CellAt.OfTotal total -> total(name, total);
      case CellAt.OfParameter(String parameter) -> parameter(parameter);
    };
  }

  private Trace row(String name, CellAt.OfRow at) throws IOException {
    ComputedTable table = revision.table(at.table());
    TableDefinition.Column column = table.definition().column(at.column());
    Value value = table.value(at.row(), at.column());
    return new Trace(
        name,
        Optional.of(column.label().in(revision.job().language())),
        value,
        column.format().show(value),
        derivation(table, column, at));
  }

  private Derivation derivation(ComputedTable table, TableDefinition.Column column, CellAt.OfRow at)
      throws IOException {
    // What is received is said again in full.
    boolean received = column.content() instanceof Content.Carried && !isGrouped(table);
    return reach.derivation(
        at,
        received,
        () ->
            switch (column.content()) {
              case Content.Carried carried -> carried(table, carried, at);
              case Content.Lookup lookup -> lookup(table, lookup, at);
              case Content.Computed computed ->
                  computed(computed.formula(), Scope.ofRow(revision, table, at.row()));
            });
  }

  private static boolean isGrouped(ComputedTable table) {
    return !table.definition().group().isEmpty();
  }

  private Derivation carried(ComputedTable table, Content.Carried carried, CellAt.OfRow at)
      throws IOException {
    TableDefinition definition = table.definition();
    if (isGrouped(table)) {
      return grouped(table, carried, at);
    }
    if (definition.given().isPresent()) {
      return new Derivation.Listed(definition.given().get().position().describe());
    }
    Optional<RowAt> from = revision.lineage().madeFrom(definition, at.row());
    if (from.isEmpty()) {
      return new Derivation.Gone("the table as kept does not say which row this one was made from");
    }
    return switch (from.get()) {
      case RowAt.OfSource source -> rows.received(source, carried.column());
      case RowAt.OfTable row ->
          new Derivation.Carried(cell(new CellAt.OfRow(row.table(), row.row(), carried.column())));
    };
  }

  private Derivation grouped(ComputedTable table, Content.Carried carried, CellAt.OfRow at)
      throws IOException {
    List<Value> values = table.rows().get(at.row()).values();
    Optional<RowSet> set = revision.lineage().group(table.definition(), values);
    if (set.isEmpty()) {
      return new Derivation.Gone(revision.whyGone(table.definition().from()));
    }
    ValueKind kind = table.definition().column(at.column()).kind();
    Expression.Range range =
        new Expression.Range(Optional.empty(), carried.column(), Facts.present(kind));
    return new Derivation.Grouped(rows.all(table.value(at.row(), at.column()), set.get(), range));
  }

  private Trace cell(CellAt at) throws IOException {
    return trace(Names.of(revision, at), at);
  }

  private Derivation lookup(ComputedTable table, Content.Lookup lookup, CellAt.OfRow at)
      throws IOException {
    Scope scope = Scope.ofRow(revision, table, at.row());
    List<Trace> keys = new ArrayList<>();
    List<String> wanted = new ArrayList<>();
    for (TableDefinition.Match match : lookup.on()) {
      wanted.add(match.column() + " = " + key(match.value(), scope, keys));
    }
    if (lookup.onOrBefore().isPresent()) {
      TableDefinition.Match match = lookup.onOrBefore().get();
      wanted.add(match.column() + " ≤ " + key(match.value(), scope, keys));
    }
    TableLineage.Found found =
        revision.lineage().found(table.definition(), at.row(), at.column(), lookup.table());
    Optional<Trace> cell =
        found.row().isPresent()
            ? Optional.of(found(found.row().get(), lookup.target(), table, at))
            : Optional.empty();
    return new Derivation.LookedUp(
        lookup.table() + "." + lookup.target(),
        String.join(", ", wanted),
        found.matches(),
        keys,
        cell);
  }

  /** Explains what was looked for; returns it as a text. */
  private String key(TypedFormula formula, Scope scope, List<Trace> keys) throws IOException {
    Expression tree = formula.tree();
    Value value = scope.value(tree);
    FormulaParts parts = new FormulaParts(tree);
    if (tree instanceof Expression.Cell || tree instanceof Expression.ParameterValue) {
      keys.add(input(tree, scope));
    } else if (!parts.names().isEmpty() || !parts.aggregates().isEmpty()) {
      keys.add(
          new Trace(
              formula.source().text(),
              Optional.empty(),
              value,
              DisplayFormat.plain(formula.kind()).show(value),
              computed(formula, scope)));
    }
    return DisplayFormat.plain(formula.kind()).show(value);
  }

  private Trace found(RowAt row, String column, ComputedTable table, CellAt.OfRow at)
      throws IOException {
    return switch (row) {
      case RowAt.OfTable there -> cell(new CellAt.OfRow(there.table(), there.row(), column));
      case RowAt.OfSource there -> rows.received(there, column, table.value(at.row(), at.column()));
    };
  }

  private Trace total(String name, CellAt.OfTotal at) throws IOException {
    ComputedTable table = revision.table(at.table());
    ComputedTable.Total total = table.totals().get(at.total());
    TableDefinition.Cell cell = total.definition().cell(at.column()).orElseThrow();
    Value value = total.cells().getOrDefault(at.column(), Value.Missing.VALUE);
    TableDefinition.Column column = table.definition().column(at.column());
    String label =
        column.label().in(revision.job().language())
            + " · "
            + total.definition().label().in(revision.job().language())
            + Names.group(table, total).map(group -> " · " + group).orElse("");
    return new Trace(
        name,
        Optional.of(label),
        value,
        cell.format().show(value),
        reach.derivation(
            at, false, () -> computed(cell.formula(), Scope.ofTotal(revision, table, at.total()))));
  }

  private Trace parameter(String name) {
    if (name.equals(Known.AS_OF)) {
      Value value = new Value.Date(revision.asOf());
      return new Trace(name, Optional.empty(), value, Values.literal(value), new Derivation.AsOf());
    }
    Parameter used = revision.parameter(name);
    Parameter declared =
        revision.job().parameters().stream()
            .filter(parameter -> parameter.name().equals(name))
            .findFirst()
            .orElse(used);
    String text = ParameterValues.text(declared.value());
    boolean changed = !text.equals(ParameterValues.text(used.value()));
    return new Trace(
        name,
        Optional.of(used.label().in(revision.job().language())),
        used.value(),
        used.format().show(used.value()),
        new Derivation.Given(
            used.position().describe(), changed ? Optional.of(text) : Optional.empty()));
  }

  private Derivation computed(TypedFormula formula, Scope scope) throws IOException {
    FormulaParts parts = new FormulaParts(formula.tree());
    for (Expression.Call aggregate : parts.aggregates()) {
      if (scope.rowsOf(aggregate).isEmpty()) {
        return new Derivation.Gone(revision.whyGone(aggregate.table().orElse(scope.from())));
      }
    }
    List<Trace> inputs = new ArrayList<>();
    for (Expression name : parts.names()) {
      boolean nothingAbove =
          name instanceof Expression.Above above && !scope.known().isAbove(above.within());
      if (!nothingAbove) {
        inputs.add(input(name, scope));
      }
    }
    List<Trace.Rows> ranges = new ArrayList<>();
    for (Expression.Call aggregate : parts.aggregates()) {
      ranges.add(rows.of(aggregate, scope));
    }
    return new Derivation.Computed(
        formula.source().text(),
        reach.evaluates() ? scope.filledIn(formula.tree()) : "",
        formula.source().position().file() + ":" + formula.source().position().line(),
        absence(formula.tree(), scope),
        inputs,
        ranges);
  }

  private Optional<String> absence(Expression tree, Scope scope) throws IOException {
    return !reach.evaluates() || scope.value(tree).isPresent()
        ? Optional.empty()
        : Optional.of(new Absence(scope::value).of(tree));
  }

  private Trace input(Expression name, Scope scope) throws IOException {
    return switch (name) {
      case Expression.Cell(String column, var facts) ->
          trace("[" + column + "]", scope.cells().of(column));
      case Expression.Above above -> above(above, scope);
      case Expression.ParameterValue(String parameter, var facts) -> parameter(parameter);
      case Expression.TotalValue total ->
          trace(
              ExpressionText.of(total),
              new CellAt.OfTotal(
                  total.table(),
                  Known.total(revision.table(total.table()), total.total()),
                  total.column()));
      case Expression.Number number -> throw new IllegalArgumentException("not a name");
      case Expression.Text text -> throw new IllegalArgumentException("not a name");
      case Expression.Bool bool -> throw new IllegalArgumentException("not a name");
      case Expression.Range range -> throw new IllegalArgumentException("not a name");
      case Expression.Negate negate -> throw new IllegalArgumentException("not a name");
      case Expression.Percent percent -> throw new IllegalArgumentException("not a name");
      case Expression.Binary binary -> throw new IllegalArgumentException("not a name");
      case Expression.Call call -> throw new IllegalArgumentException("not a name");
    };
  }

  private Trace above(Expression.Above above, Scope scope) throws IOException {
    Trace cell = cell(scope.cellAbove(above.column()));
    return new Trace(
        ExpressionText.of(above),
        Optional.empty(),
        cell.value(),
        cell.shown(),
        new Derivation.Carried(cell));
  }
}
