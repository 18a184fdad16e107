package yanbao.formula;

import java.util.LinkedHashSet;
import java.util.Set;

/** The names that a parsed formula uses. */
public final class FormulaNames {
  private final Set<String> columns = new LinkedHashSet<>();
  private final Set<Formula.TotalCell> totals = new LinkedHashSet<>();

  private FormulaNames() {}

  public static FormulaNames of(Formula formula) {
    FormulaNames names = new FormulaNames();
    names.visit(formula);
    return names;
  }

  public Set<String> columns() {
    return columns;
  }

  public Set<Formula.TotalCell> totals() {
    return totals;
  }

  private void visit(Formula part) {
    switch (part) {
      case Formula.Column column -> columns.add(column.name());
      case Formula.TotalCell total -> totals.add(total);
      case Formula.Negate negate -> visit(negate.operand());
      case Formula.Percent percent -> visit(percent.operand());
      case Formula.Binary binary -> {
        visit(binary.left());
        visit(binary.right());
      }
      case Formula.Call call -> call.arguments().forEach(this::visit);
      case Formula.Number number -> {}
      case Formula.Text text -> {}
      case Formula.Bool bool -> {}
      case Formula.ParameterName parameter -> {}
    }
  }
}
