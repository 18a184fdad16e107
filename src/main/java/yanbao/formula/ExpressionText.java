package yanbao.formula;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes a formula back as text, with texts of the caller in place of some of its parts. */
public final class ExpressionText {
  private final Function<Expression, Optional<String>> replacement;

  private ExpressionText(Function<Expression, Optional<String>> replacement) {
    this.replacement = replacement;
  }

  public static String of(Expression expression) {
    return of(expression, part -> Optional.empty());
  }

  /**
   * The text.
   *
   * @param replacement what is written for a part, where it is not to be written as it is
   */
  public static String of(
      Expression expression, Function<Expression, Optional<String>> replacement) {
    return new ExpressionText(replacement).text(expression);
  }

  /** A text as formulas quote it. */
  public static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  private String text(Expression part) {
    Optional<String> replaced = replacement.apply(part);
    if (replaced.isPresent()) {
      return replaced.get();
    }
    return switch (part) {
      case Expression.Number number -> number.value().toPlainString();
      case Expression.Text text -> quoted(text.value());
      case Expression.Bool bool -> bool.value() ? "TRUE" : "FALSE";
      case Expression.Cell cell -> "[" + cell.column() + "]";
      case Expression.Above above ->
          "PREVIOUS(["
              + above.column()
              + "]"
              + above.within().map(same -> ", [" + same + "]").orElse("")
              + ")";
      case Expression.Range range -> range.table().orElse("") + "[" + range.column() + "]";
      case Expression.ParameterValue parameter -> parameter.name();
      case Expression.TotalValue total ->
          total.table() + "." + total.total() + "." + total.column();
      case Expression.Negate negate -> "-" + atom(negate.operand());
      case Expression.Percent percent -> atom(percent.operand()) + "%";
      case Expression.Binary binary ->
          operand(binary.left(), binary.operator().precedence())
              + symbol(binary.operator())
              + operand(binary.right(), binary.operator().precedence() + 1);
      case Expression.Call call ->
          call.arguments().stream()
              .map(this::text)
              .collect(Collectors.joining(", ", call.function().name() + "(", ")"));
    };
  }

  private static String symbol(Operator operator) {
    return operator.precedence() < Operator.MULTIPLY.precedence()
        ? " " + operator.symbol() + " "
        : operator.symbol();
  }

  private String operand(Expression part, int least) {
    boolean loose = part instanceof Expression.Binary b && b.operator().precedence() < least;
    return loose ? "(" + text(part) + ")" : text(part);
  }

  private String atom(Expression part) {
    boolean single = !(part instanceof Expression.Binary || part instanceof Expression.Negate);
    return single ? text(part) : "(" + text(part) + ")";
  }
}
