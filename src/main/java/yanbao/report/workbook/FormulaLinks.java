package yanbao.report.workbook;

import java.util.HashSet;
import java.util.Set;
import yanbao.formula.Formula;

/** What a formula names outside its own table. */
record FormulaLinks(Set<String> tables, Set<String> parameters) {

  static FormulaLinks of(Formula formula) {
    FormulaLinks links = new FormulaLinks(new HashSet<>(), new HashSet<>());
    links.collect(formula);
    return links;
  }

  private void collect(Formula formula) {
    switch (formula) {
      case Formula.Number number -> {}
      case Formula.Text text -> {}
      case Formula.Bool bool -> {}
      case Formula.Column column -> {}
      case Formula.ParameterName parameter -> parameters.add(parameter.name());
      case Formula.TotalCell total -> tables.add(total.table());
      case Formula.Negate negate -> collect(negate.operand());
      case Formula.Percent percent -> collect(percent.operand());
      case Formula.Binary binary -> {
        collect(binary.left());
        collect(binary.right());
      }
      case Formula.Call call -> call.arguments().forEach(this::collect);
    }
  }

  /** Whether the formula leads to another sheet than the one of this table. */
  boolean leave(String table) {
    return !parameters.isEmpty() || tables.stream().anyMatch(other -> !other.equals(table));
  }
}
