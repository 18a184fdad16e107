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
import yanbao.model.Parameter;
import yanbao.model.SourceColumn;
import yanbao.problem.Nearest;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.Problems;

/** Proves the tables of a job against its sources, its parameters and each other. */
public final class TableChecker {
  private TableChecker() {}

  /**
   * The tables in an order in which they can be computed. After problems were added, the result
   * holds only the tables without any.
   *
   * @param sources the declared columns by source
   * @param names takes what tables name but is not there; apart from the rest, because a caller who
   *     looked up names with their exact places has said so already
   */
  public static List<TableDefinition> check(
      List<TableSpec> specs,
      Map<String, List<SourceColumn>> sources,
      List<Parameter> parameters,
      Problems names,
      Problems problems) {
    Map<String, Relation> relations = new LinkedHashMap<>();
    sources.forEach((name, columns) -> relations.put(name, Relation.of(name, columns)));
    Map<String, TableSpec> byName = new LinkedHashMap<>();
    specs.forEach(spec -> byName.put(spec.name(), spec));

    for (TableSpec spec : specs) {
      if (sources.containsKey(spec.name())) {
        names.error(
            ProblemCode.WRONG_VALUE,
            spec.position(),
            "table " + spec.name() + " has the name of a source; give it one of its own");
      }
    }
    Dependencies<TableSpec> dependencies = Dependencies.of(byName, TableChecker::needs);
    List<String> inCycles = dependencies.inCycles().stream().map(TableSpec::name).toList();
    for (TableSpec spec : dependencies.inCycles()) {
      problems.error(
          ProblemCode.CYCLE,
          spec.position(),
          "table " + spec.name() + " needs itself through " + String.join(", ", inCycles));
    }
    List<TableDefinition> checked = new ArrayList<>();
    Totals totals = new Totals();
    Catalogue catalogue = new Catalogue(relations, totals, parameters, byName.keySet());
    for (TableSpec spec : dependencies.ordered()) {
      check(spec, catalogue, names, problems)
          .ifPresent(
              table -> {
                checked.add(table);
                relations.put(table.name(), Relation.of(table));
                totals.add(table);
              });
    }
    return checked;
  }

  private static Optional<TableDefinition> check(
      TableSpec spec, Catalogue catalogue, Problems names, Problems problems) {
    Optional<Relation> from =
        spec.given()
            .map(given -> given.relation(spec.from()))
            .or(() -> Optional.ofNullable(catalogue.relations().get(spec.from())));
    if (from.isEmpty()) {
      reportUnknown(spec.from(), spec.position(), catalogue, names);
      return Optional.empty();
    }
    // A table that an erroneous one is built on is not checked: its own faults would be echoes.
    return new OneTable(spec, from.get(), catalogue, names, problems).check();
  }

  static void reportUnknown(
      String name, Position position, Catalogue catalogue, Problems problems) {
    if (catalogue.tables().contains(name)) {
      return;
    }
    problems.error(
        ProblemCode.UNKNOWN_NAME,
        position,
        "unknown source or table " + name + Nearest.hint(name, catalogue.relations().keySet()));
  }

  private static Set<String> needs(TableSpec spec) {
    Set<String> needs = new LinkedHashSet<>();
    needs.add(spec.from());
    List<FormulaText> formulas = new ArrayList<>();
    spec.where().ifPresent(formulas::add);
    for (TableSpec.Column column : spec.columns()) {
      switch (column.content()) {
        case TableSpec.Content.Carried carried -> {}
        case TableSpec.Content.Computed computed -> formulas.add(computed.formula());
        case TableSpec.Content.Lookup lookup -> {
          needs.add(lookup.table());
          lookup.on().forEach(match -> formulas.add(match.value()));
          lookup.onOrBefore().ifPresent(match -> formulas.add(match.value()));
        }
      }
    }
    spec.totals().forEach(total -> total.cells().forEach(cell -> formulas.add(cell.formula())));
    for (FormulaText formula : formulas) {
      needs.addAll(FormulaNames.of(formula.tree()).tables());
    }
    return needs;
  }
}
