package yanbao.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yanbao.formula.Facts;
import yanbao.formula.FormulaNames;
import yanbao.formula.FormulaText;
import yanbao.formula.TypeChecker;
import yanbao.formula.TypedFormula;
import yanbao.model.DisplayFormat;
import yanbao.model.Label;
import yanbao.model.Parameter;
import yanbao.model.ValueKind;
import yanbao.problem.Nearest;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.Problems;

/** Proves one table. */
final class OneTable {
  private final TableSpec spec;
  private final Relation from;
  private final Map<String, Relation> relations;
  private final Totals totals;
  private final List<Parameter> parameters;
  private final Set<String> tables;
  private final Problems unknown;
  private final Problems problems;
  private final long errorsBefore;

  /** Columns proven so far, by name. */
  private final Map<String, TableDefinition.Column> proven = new LinkedHashMap<>();

  private final Map<String, Facts> facts = new LinkedHashMap<>();

  OneTable(
      TableSpec spec,
      Relation from,
      Map<String, Relation> relations,
      Totals totals,
      List<Parameter> parameters,
      Set<String> tables,
      Problems unknown,
      Problems problems) {
    this.spec = spec;
    this.from = from;
    this.relations = relations;
    this.totals = totals;
    this.parameters = parameters;
    this.tables = tables;
    this.unknown = unknown;
    this.problems = problems;
    this.errorsBefore = problems.errors() + unknown.errors();
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
    for (TableSpec.Column column : order.ordered()) {
      check(column);
      // A column with a fault of its own is known, so that formulas naming it are not faults too.
      facts.putIfAbsent(column.name(), new Facts(Optional.empty(), Optional.empty(), true, true));
    }
    List<TableDefinition.Order> sorting = sorting();
    List<TableDefinition.Total> totalRows = totalRows();
    if (problems.errors() + unknown.errors() > errorsBefore || proven.size() < specs.size()) {
      return Optional.empty();
    }
    List<TableDefinition.Column> columns = new ArrayList<>();
    specs.keySet().forEach(name -> Optional.ofNullable(proven.get(name)).ifPresent(columns::add));
    return Optional.of(
        new TableDefinition(
            spec.name(),
            spec.title(),
            spec.from(),
            where,
            spec.group(),
            sorting,
            Keys.named(columns, spec.group()),
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
    if (spec.group().isEmpty()) {
      needs.addAll(names.ranges());
    }
  }

  private Optional<TypedFormula> where() {
    Map<String, Facts> cells = baseFacts();
    ColumnScope scope = new ColumnScope(cells, Map.of(), parameters, totals);
    return spec.where()
        .flatMap(formula -> TypeChecker.check(formula, ValueKind.BOOLEAN, scope, problems));
  }

  private Map<String, Facts> baseFacts() {
    Map<String, Facts> base = new LinkedHashMap<>();
    from.columns().forEach((name, column) -> base.put(name, column.facts()));
    return base;
  }

  private void checkGroup() {
    for (String name : spec.group()) {
      if (from.column(name).isEmpty()) {
        unknownColumn(name, from, spec.position());
      }
    }
  }

  private void check(TableSpec.Column column) {
    switch (column.content()) {
      case TableSpec.Content.Carried carried -> carried(column, carried);
      case TableSpec.Content.Computed computed ->
          TypeChecker.check(computed.formula(), scope(), problems)
              .ifPresent(formula -> computed(column, formula));
      case TableSpec.Content.Lookup lookup -> lookup(column, lookup);
    }
  }

  /**
   * In a grouped table aggregates run over the rows of the group, so ranges are columns of what it
   * is built from.
   */
  private ColumnScope scope() {
    return new ColumnScope(facts, spec.group().isEmpty() ? facts : baseFacts(), parameters, totals);
  }

  private void carried(TableSpec.Column column, TableSpec.Content.Carried carried) {
    Optional<Relation.Column> base = from.column(carried.column());
    if (base.isEmpty()) {
      unknownColumn(carried.column(), from, column.position());
      return;
    }
    boolean groupIsKnown = spec.group().stream().allMatch(name -> from.column(name).isPresent());
    if (!spec.group().isEmpty() && groupIsKnown && !spec.group().contains(carried.column())) {
      problems.error(
          ProblemCode.WRONG_VALUE,
          column.position(),
          "column "
              + column.name()
              + " is not one of the group's ("
              + String.join(", ", spec.group())
              + "); give it a formula that aggregates over the group");
      return;
    }
    add(
        column,
        new TableDefinition.Content.Carried(carried.column()),
        base.get(),
        base.get().facts(),
        spec.from() + "." + carried.column());
  }

  private void computed(TableSpec.Column column, TypedFormula formula) {
    Relation.Column nothing =
        new Relation.Column(formula.tree().facts(), column.name(), false, List.of(), false);
    add(
        column,
        new TableDefinition.Content.Computed(formula),
        nothing,
        formula.tree().facts(),
        formula.source().text());
  }

  private void lookup(TableSpec.Column column, TableSpec.Content.Lookup lookup) {
    Relation other = relations.get(lookup.table());
    if (other == null) {
      TableChecker.reportUnknown(
          lookup.table(), column.position(), relations.keySet(), tables, unknown);
      return;
    }
    Optional<Relation.Column> target = other.column(lookup.target());
    if (target.isEmpty()) {
      unknownColumn(lookup.target(), other, column.position());
    }
    List<TableDefinition.Match> on = new ArrayList<>();
    lookup.on().forEach(match -> match(match, other).ifPresent(on::add));
    Optional<TableDefinition.Match> onOrBefore =
        lookup.onOrBefore().flatMap(match -> match(match, other));
    if (target.isEmpty()
        || on.size() < lookup.on().size()
        || onOrBefore.isPresent() != lookup.onOrBefore().isPresent()) {
      return;
    }
    Facts found = target.get().facts();
    boolean missing = found.mayBeMissing() || !column.required();
    boolean notMeaningful = found.mayBeNotMeaningful();
    for (TableDefinition.Match match : on) {
      missing |= match.value().mayBeMissing();
      notMeaningful |= match.value().mayBeNotMeaningful();
    }
    add(
        column,
        new TableDefinition.Content.Lookup(
            lookup.table(), lookup.target(), on, onOrBefore, column.required()),
        target.get(),
        new Facts(found.kind(), found.unit(), missing, notMeaningful),
        lookup.table() + "." + lookup.target());
  }

  private Optional<TableDefinition.Match> match(TableSpec.Match match, Relation other) {
    Optional<Relation.Column> theirs = other.column(match.column());
    if (theirs.isEmpty()) {
      unknownColumn(match.column(), other, match.position());
      return Optional.empty();
    }
    ValueKind kind = theirs.get().facts().kind().orElse(ValueKind.TEXT);
    return TypeChecker.check(match.value(), kind, scope(), problems)
        .map(formula -> new TableDefinition.Match(match.column(), formula));
  }

  private void add(
      TableSpec.Column column,
      TableDefinition.Content content,
      Relation.Column base,
      Facts found,
      String source) {
    ValueKind kind = found.kind().orElse(ValueKind.NUMBER);
    if (column.unit().isPresent()
        && found.unit().isPresent()
        && !column.unit().equals(found.unit())) {
      problems.error(
          ProblemCode.FORMULA_TYPE,
          column.position(),
          "column "
              + column.name()
              + " is declared in "
              + column.unit().get()
              + " but its values are in "
              + found.unit().get());
    }
    if (found.isPercent() && column.format().filter(DisplayFormat::isMultiple).isPresent()) {
      problems.error(
          ProblemCode.FORMULA_TYPE,
          column.position(),
          "column "
              + column.name()
              + " is a percentage but formatted as a multiple; expected a format such as 0.0%");
    }
    Optional<String> unit = column.unit().or(found::unit);
    facts.put(
        column.name(),
        new Facts(Optional.of(kind), unit, found.mayBeMissing(), found.mayBeNotMeaningful()));
    proven.put(
        column.name(),
        new TableDefinition.Column(
            column.name(),
            column.label().orElse(Label.of(base.label())),
            content,
            kind,
            unit.filter(known -> !known.equals(Facts.PERCENT)),
            column.format().orElse(DisplayFormat.plain(kind)),
            found.mayBeMissing(),
            found.mayBeNotMeaningful(),
            base.key() && content instanceof TableDefinition.Content.Carried,
            column.hidden(),
            source,
            base.categories(),
            base.exact()));
  }

  private List<TableDefinition.Order> sorting() {
    List<TableDefinition.Order> sorting = new ArrayList<>();
    for (TableSpec.Order order : spec.order()) {
      TableDefinition.Column column = proven.get(order.column());
      if (column != null) {
        sorting.add(
            new TableDefinition.Order(order.column(), order.descending(), column.categories()));
      } else if (spec.columns().stream().noneMatch(other -> other.name().equals(order.column()))) {
        unknownOwn(order.column(), order.position());
      }
    }
    return sorting;
  }

  private List<TableDefinition.Total> totalRows() {
    TotalChecker checker =
        new TotalChecker(
            spec, proven, new ColumnScope(Map.of(), facts, parameters, totals), unknown, problems);
    return spec.totals().stream().map(checker::check).toList();
  }

  private void unknownOwn(String column, Position position) {
    TotalChecker.unknown(spec, column, position, unknown);
  }

  private void unknownColumn(String column, Relation relation, Position position) {
    unknown.error(
        ProblemCode.UNKNOWN_NAME,
        position,
        relation.name()
            + " has no column "
            + column
            + Nearest.hint(column, relation.columns().keySet()));
  }
}
