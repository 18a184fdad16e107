package yanbao.lineage;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yanbao.formula.Expression;
import yanbao.formula.ExpressionText;

/** The names of values in a formula, and its calls over rows; each once, in order. */
final class FormulaParts {
  private final Set<Expression> names = new LinkedHashSet<>();
  private final Map<String, Expression.Call> aggregates = new LinkedHashMap<>();

  FormulaParts(Expression formula) {
    visit(formula);
  }

  List<Expression> names() {
    return List.copyOf(names);
  }

  List<Expression.Call> aggregates() {
    return List.copyOf(aggregates.values());
  }

  /** The columns that a call runs over. */
  static List<Expression.Range> ranges(Expression.Call call) {
    Map<String, Expression.Range> ranges = new LinkedHashMap<>();
    for (Expression argument : call.arguments()) {
      if (argument instanceof Expression.Range range) {
        ranges.putIfAbsent(range.column(), range);
      }
    }
    return List.copyOf(ranges.values());
  }

  private void visit(Expression part) {
    switch (part) {
      case Expression.Cell cell -> names.add(cell);
      case Expression.Above above -> names.add(above);
      case Expression.ParameterValue parameter -> names.add(parameter);
      case Expression.TotalValue total -> names.add(total);
      case Expression.Negate negate -> visit(negate.operand());
      case Expression.Percent percent -> visit(percent.operand());
      case Expression.Binary binary -> {
        visit(binary.left());
        visit(binary.right());
      }
      case Expression.Call call -> {
        call.arguments().forEach(this::visit);
        if (call.isAggregate()) {
          aggregates.putIfAbsent(ExpressionText.of(call), call);
        }
      }
      case Expression.Range range -> {}
      case Expression.Number number -> {}
      case Expression.Text text -> {}
      case Expression.Bool bool -> {}
    }
  }
}
