package yanbao.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yanbao.formula.FormulaNames;
import yanbao.formula.FormulaText;
import yanbao.formula.TypeChecker;
import yanbao.formula.TypedFormula;
import yanbao.model.ValueKind;
import yanbao.problem.ProblemCode;
import yanbao.problem.Problems;

/** Proves one table. */
final class OneTable {
  private final TableSpec spec;
  private final Relation from;
  private final Catalogue catalogue;
  private final Problems unknown;
  private final Problems problems;
  private final long errorsBefore;
  private final ProvenColumns columns;

  OneTable(
      TableSpec spec, Relation from, Catalogue catalogue, Problems unknown, Problems problems) {
    this.spec = spec;
    this.from = from;
    this.catalogue = catalogue;
    this.unknown = unknown;
    this.problems = problems;
    this.errorsBefore = problems.errors() + unknown.errors();
    this.columns = new ProvenColumns(spec, from, catalogue, unknown, problems);
  }

  Optional<TableDefinition> check() {
    Map<String, TableSpec.Column> specs = new LinkedHashMap<>();
    spec.columns().forEach(column -> specs.put(column.name(), column));
    Dependencies<TableSpec.Column> order = Dependencies.of(specs, this::needs);
    List<String> inCycles = order.inCycles().stream().map(TableSpec.Column::name).toList();
    for (TableSpec.Column column : order.inCycles()) {
      problems.error(
          ProblemCode.CYCLE,
          column.position(),
          "column " + column.name() + " needs itself through " + String.join(", ", inCycles));
    }
    Optional<TypedFormula> where = where();
    checkGroup();
    order.ordered().forEach(columns::check);
    List<TableDefinition.Order> sorting = sorting();
    List<TableDefinition.Total> totalRows = totalRows();
    if (problems.errors() + unknown.errors() > errorsBefore || columns.count() < specs.size()) {
      return Optional.empty();
    }
    return Optional.of(
        new TableDefinition(
            spec.name(),
            spec.title(),
            spec.from(),
            spec.given(),
            where,
            spec.group(),
            sorting,
            Keys.named(columns.inOrder(), spec.group()),
            rounds(order),
            totalRows,
            spec.note()));
  }

  private static List<List<String>> rounds(Dependencies<TableSpec.Column> order) {
    return order.rounds().stream()
        .map(
            round ->
                round.stream()
                    .filter(column -> !(column.content() instanceof TableSpec.Content.Carried))
                    .map(TableSpec.Column::name)
                    .toList())
        .filter(round -> !round.isEmpty())
        .toList();
  }

  private Set<String> needs(TableSpec.Column column) {
    Set<String> needs = new LinkedHashSet<>();
    switch (column.content()) {
      case TableSpec.Content.Carried carried -> {}
      case TableSpec.Content.Computed computed -> addNeeds(computed.formula(), needs);
      case TableSpec.Content.Lookup lookup -> {
        lookup.on().forEach(match -> addNeeds(match.value(), needs));
        lookup.onOrBefore().ifPresent(match -> addNeeds(match.value(), needs));
      }
    }
    return needs;
  }

  private void addNeeds(FormulaText formula, Set<String> needs) {
    FormulaNames names = FormulaNames.of(formula.tree());
    needs.addAll(names.cells());
    if (!names.above().isEmpty()) {
      needs.addAll(names.above());
      // What is above is known once the rows are in order.
      spec.order().forEach(order -> needs.add(order.column()));
    }
    if (spec.group().isEmpty()) {
      needs.addAll(names.ranges());
    }
  }

  private Optional<TypedFormula> where() {
    ColumnScope scope = new ColumnScope(columns.ofRows(), Map.of(), Map.of(), catalogue);
    return spec.where()
        .flatMap(formula -> TypeChecker.check(formula, ValueKind.BOOLEAN, scope, problems));
  }

  private void checkGroup() {
    for (String name : spec.group()) {
      if (from.column(name).isEmpty()) {
        columns.unknownColumn(name, from, spec.position());
      }
    }
  }

  private List<TableDefinition.Order> sorting() {
    List<TableDefinition.Order> sorting = new ArrayList<>();
    for (TableSpec.Order order : spec.order()) {
      Optional<TableDefinition.Column> column = columns.find(order.column());
      if (column.isPresent()) {
        sorting.add(
            new TableDefinition.Order(
                order.column(), order.descending(), column.get().categories()));
      } else if (spec.columns().stream().noneMatch(other -> other.name().equals(order.column()))) {
        TotalChecker.unknown(spec, order.column(), order.position(), unknown);
      }
    }
    return sorting;
  }

  private List<TableDefinition.Total> totalRows() {
    TotalChecker checker =
        new TotalChecker(
            spec,
            columns,
            new ColumnScope(Map.of(), Map.of(), columns.facts(), catalogue),
            unknown,
            problems);
    return spec.totals().stream().map(checker::check).toList();
  }
}
