package yanbao.formula;

/** Binary operators with Excel's precedence; a higher number binds tighter. */
public enum Operator {
  EQUAL("=", 1),
  NOT_EQUAL("<>", 1),
  LESS_OR_EQUAL("<=", 1),
  GREATER_OR_EQUAL(">=", 1),
  LESS("<", 1),
  GREATER(">", 1),
  CONCATENATE("&", 2),
  ADD("+", 3),
  SUBTRACT("-", 3),
  MULTIPLY("*", 4),
  DIVIDE("/", 4),
  POWER("^", 5);

  private final String symbol;
  private final int precedence;

  Operator(String symbol, int precedence) {
    this.symbol = symbol;
    this.precedence = precedence;
  }

  public String symbol() {
    return symbol;
  }

  public int precedence() {
    return precedence;
  }

  public boolean isComparison() {
    return precedence == 1;
  }
}
