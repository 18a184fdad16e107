package yanbao.formula;

import java.util.LinkedHashSet;
import java.util.Set;
import yanbao.model.ValueKind;

/** A formula that is proven against the columns it names. */
public record TypedFormula(FormulaText source, Expression tree) {

  public ValueKind kind() {
    return tree.facts().kind().orElse(ValueKind.NUMBER);
  }

  public boolean mayBeMissing() {
    return tree.facts().mayBeMissing();
  }

  public boolean mayBeNotMeaningful() {
    return tree.facts().mayBeNotMeaningful();
  }

  /** The total cells of other tables that the formula uses. */
  public Set<Expression.TotalValue> totals() {
    Set<Expression.TotalValue> totals = new LinkedHashSet<>();
    collect(tree, totals);
    return totals;
  }

  private static void collect(Expression part, Set<Expression.TotalValue> totals) {
    switch (part) {
      case Expression.TotalValue total -> totals.add(total);
      case Expression.Negate negate -> collect(negate.operand(), totals);
      case Expression.Percent percent -> collect(percent.operand(), totals);
      case Expression.Binary binary -> {
        collect(binary.left(), totals);
        collect(binary.right(), totals);
      }
      case Expression.Call call -> call.arguments().forEach(argument -> collect(argument, totals));
      case Expression.Number number -> {}
      case Expression.Text text -> {}
      case Expression.Bool bool -> {}
      case Expression.Cell cell -> {}
      case Expression.Range range -> {}
      case Expression.ParameterValue parameter -> {}
    }
  }
}
