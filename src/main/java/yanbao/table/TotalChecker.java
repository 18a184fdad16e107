package yanbao.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yanbao.formula.Facts;
import yanbao.formula.FormulaNames;
import yanbao.formula.TypeChecker;
import yanbao.formula.TypedFormula;
import yanbao.problem.Nearest;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.Problems;

/**
 * Proves the total rows of a table.
 *
 * @param columns those of the table
 * @param scope what formulas of totals may name, but for the total's own cells
 */
record TotalChecker(
    TableSpec spec, ProvenColumns columns, ColumnScope scope, Problems names, Problems problems) {

  TableDefinition.Total check(TableSpec.Total total) {
    total
        .per()
        .filter(per -> !scope.ranges().containsKey(per))
        .ifPresent(per -> unknown(spec, per, total.position(), names));
    Map<String, TableSpec.Cell> specs = new LinkedHashMap<>();
    total.cells().forEach(cell -> specs.put(cell.column(), cell));
    Dependencies<TableSpec.Cell> order =
        Dependencies.of(specs, cell -> FormulaNames.of(cell.formula().tree()).cells());
    for (TableSpec.Cell cell : order.inCycles()) {
      problems.error(
          ProblemCode.CYCLE,
          cell.position(),
          "cell "
              + cell.column()
              + " of total "
              + total.name()
              + " needs itself; inside a total [column] is the total's own cell");
    }
    Map<String, Facts> own = new LinkedHashMap<>();
    List<TableDefinition.Cell> cells = new ArrayList<>();
    order.ordered().forEach(cell -> cell(cell, own).ifPresent(cells::add));
    return new TableDefinition.Total(total.name(), total.label(), total.per(), cells);
  }

  private Optional<TableDefinition.Cell> cell(TableSpec.Cell cell, Map<String, Facts> own) {
    Optional<TableDefinition.Column> column = columns.find(cell.column());
    if (column.isEmpty()) {
      if (spec.columns().stream().noneMatch(other -> other.name().equals(cell.column()))) {
        unknown(spec, cell.column(), cell.position(), names);
      }
      return Optional.empty();
    }
    Optional<TypedFormula> formula =
        TypeChecker.check(cell.formula(), scope.withCells(own), problems);
    formula.ifPresent(found -> own.put(cell.column(), found.tree().facts()));
    return formula.map(
        found ->
            new TableDefinition.Cell(
                cell.column(), found, cell.format().orElse(column.get().format())));
  }

  static void unknown(TableSpec spec, String column, Position position, Problems problems) {
    List<String> names = spec.columns().stream().map(TableSpec.Column::name).toList();
    problems.error(
        ProblemCode.UNKNOWN_NAME,
        position,
        "table " + spec.name() + " has no column " + column + Nearest.hint(column, names));
  }
}
