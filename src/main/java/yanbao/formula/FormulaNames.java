package yanbao.formula;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import yanbao.formula.function.Function;
import yanbao.formula.function.Functions;

/** The names that a parsed formula uses. */
public final class FormulaNames {
  private final Set<String> cells = new LinkedHashSet<>();
  private final Set<String> ranges = new LinkedHashSet<>();
  private final Set<String> above = new LinkedHashSet<>();
  private final Set<Formula.ColumnOf> others = new LinkedHashSet<>();
  private final Set<Formula.TotalCell> totals = new LinkedHashSet<>();
  private final Set<String> parameters = new LinkedHashSet<>();

  private FormulaNames() {}

  public static FormulaNames of(Formula formula) {
    FormulaNames names = new FormulaNames();
    names.visit(formula);
    return names;
  }

  /** Columns used as this row's cell. */
  public Set<String> cells() {
    return cells;
  }

  /** Columns used whole, by an aggregate. */
  public Set<String> ranges() {
    return ranges;
  }

  /** Columns whose cell in the row above is used. */
  public Set<String> above() {
    return above;
  }

  public Set<Formula.TotalCell> totals() {
    return totals;
  }

  /** The tables and sources that are named with a column or a total. */
  public Set<String> tables() {
    Set<String> tables = new LinkedHashSet<>();
    totals.forEach(total -> tables.add(total.table()));
    others.forEach(other -> tables.add(other.table()));
    return tables;
  }

  public Set<String> parameters() {
    return parameters;
  }

  private void visit(Formula part) {
    switch (part) {
      case Formula.Column column -> cells.add(column.name());
      case Formula.ColumnOf other -> others.add(other);
      case Formula.TotalCell total -> totals.add(total);
      case Formula.Negate negate -> visit(negate.operand());
      case Formula.Percent percent -> visit(percent.operand());
      case Formula.Binary binary -> {
        visit(binary.left());
        visit(binary.right());
      }
      case Formula.Call call -> visit(call);
      case Formula.Number number -> {}
      case Formula.Text text -> {}
      case Formula.Bool bool -> {}
      case Formula.ParameterName parameter -> parameters.add(parameter.name());
    }
  }

  private void visit(Formula.Call call) {
    Optional<Function> function = Functions.named(call.function());
    int count = call.arguments().size();
    boolean rowAbove = function.filter(Function::takesRowAbove).isPresent();
    for (int i = 0; i < count; i++) {
      int index = i;
      if (rowAbove && call.arguments().get(i) instanceof Formula.Column column) {
        above.add(column.name());
      } else if (call.arguments().get(i) instanceof Formula.Column column
          && function.filter(known -> known.takesRange(index, count)).isPresent()) {
        ranges.add(column.name());
      } else {
        visit(call.arguments().get(i));
      }
    }
  }
}
