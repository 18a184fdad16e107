package yanbao.lineage;

import java.io.IOException;
import java.util.List;
import yanbao.formula.Expression;
import yanbao.formula.ExpressionText;
import yanbao.model.DisplayFormat;
import yanbao.model.Value;

/** Says which part of a formula made its value missing or not meaningful. */
final class Absence {
  private static final String THEN = " ⇒ ";

  private final Evaluation evaluation;

  /** Gives the value of a part of the formula. */
  @FunctionalInterface
  interface Evaluation {
    Value of(Expression part) throws IOException;
  }

  Absence(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /** The steps that lead to the absence, as in {@code [eps] > 0 = FALSE ⇒ NM()}. */
  String of(Expression part) throws IOException {
    return switch (part) {
      case Expression.Call call when call.function().name().equals("IF") -> choice(call);
      case Expression.Call call -> first(call, call.arguments());
      case Expression.Binary binary -> first(binary, List.of(binary.left(), binary.right()));
      case Expression.Negate negate -> first(negate, List.of(negate.operand()));
      case Expression.Percent percent -> first(percent, List.of(percent.operand()));
      case Expression.Cell cell -> equation(cell);
      case Expression.Above above -> equation(above);
      case Expression.ParameterValue parameter -> equation(parameter);
      case Expression.TotalValue total -> equation(total);
      case Expression.Range range -> equation(range);
      case Expression.Number number -> equation(number);
      case Expression.Text text -> equation(text);
      case Expression.Bool bool -> equation(bool);
    };
  }

  private String choice(Expression.Call call) throws IOException {
    Expression condition = call.arguments().get(0);
    Value holds = evaluation.of(condition);
    if (!(holds instanceof Value.Bool(boolean yes))) {
      return of(condition);
    }
    return ExpressionText.of(condition)
        + " = "
        + (yes ? "TRUE" : "FALSE")
        + THEN
        + of(call.arguments().get(yes ? 1 : 2));
  }

  /** The leftmost operand that is absent in the same way decides. */
  private String first(Expression whole, List<Expression> operands) throws IOException {
    Value result = evaluation.of(whole);
    for (Expression operand : operands) {
      if (!(operand instanceof Expression.Range) && evaluation.of(operand).equals(result)) {
        return of(operand);
      }
    }
    return operands.isEmpty() ? ExpressionText.of(whole) : equation(whole);
  }

  private String equation(Expression part) throws IOException {
    String value =
        evaluation.of(part) instanceof Value.NotMeaningful ? "NM" : DisplayFormat.MISSING;
    return ExpressionText.of(part) + " = " + value;
  }
}
