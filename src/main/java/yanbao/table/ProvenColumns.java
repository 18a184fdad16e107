package yanbao.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yanbao.formula.Facts;
import yanbao.formula.TypeChecker;
import yanbao.formula.TypedFormula;
import yanbao.model.DisplayFormat;
import yanbao.model.Label;
import yanbao.model.ValueKind;
import yanbao.problem.Nearest;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.Problems;

/** Proves the columns of a table, one after the other, and keeps what is known about them. */
final class ProvenColumns {
  private final TableSpec spec;
  private final Relation from;
  private final Catalogue catalogue;
  private final Problems unknown;
  private final Problems problems;
  private final Map<String, TableDefinition.Column> proven = new LinkedHashMap<>();
  private final Map<String, Facts> facts = new LinkedHashMap<>();

  ProvenColumns(
      TableSpec spec, Relation from, Catalogue catalogue, Problems unknown, Problems problems) {
    this.spec = spec;
    this.from = from;
    this.catalogue = catalogue;
    this.unknown = unknown;
    this.problems = problems;
  }

  /** Without those that have faults, in the order of the table. */
  List<TableDefinition.Column> inOrder() {
    return spec.columns().stream().flatMap(column -> find(column.name()).stream()).toList();
  }

  int count() {
    return proven.size();
  }

  Optional<TableDefinition.Column> find(String name) {
    return Optional.ofNullable(proven.get(name));
  }

  /** What is known about the columns checked so far. */
  Map<String, Facts> facts() {
    return facts;
  }

  /** What is known about the rows that the table is built from. */
  Map<String, Facts> ofRows() {
    Map<String, Facts> base = new LinkedHashMap<>();
    from.columns().forEach((name, column) -> base.put(name, column.facts()));
    return base;
  }

  /** Checks a column; those that it needs have been checked before. */
  void check(TableSpec.Column column) {
    prove(column);
    facts.putIfAbsent(column.name(), ColumnScope.FAULTY);
  }

  private void prove(TableSpec.Column column) {
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
    return new ColumnScope(facts, facts, spec.group().isEmpty() ? facts : ofRows(), catalogue);
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
        spec.given()
            .flatMap(given -> given.column(carried.column()))
            .map(GivenRows.Column::text)
            .orElse(spec.from() + "." + carried.column()));
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
    Relation other = catalogue.relations().get(lookup.table());
    if (other == null) {
      TableChecker.reportUnknown(lookup.table(), column.position(), catalogue, unknown);
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

  void unknownColumn(String column, Relation relation, Position position) {
    unknown.error(
        ProblemCode.UNKNOWN_NAME,
        position,
        relation.name()
            + " has no column "
            + column
            + Nearest.hint(column, relation.columns().keySet()));
  }
}
