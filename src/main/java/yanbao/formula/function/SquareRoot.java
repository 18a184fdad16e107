package yanbao.formula.function;

import java.util.List;
import yanbao.model.ValueKind;

/** The square root. */
final class SquareRoot implements ScalarFunction {
  @Override
  public String name() {
    return "SQRT";
  }

  @Override
  public String signature() {
    return "SQRT(number)";
  }

  @Override
  public String meaning() {
    return "the square root";
  }

  @Override
  public String example() {
    return "SQRT(2) = 1.4142135623730951";
  }

  @Override
  public List<ValueKind> kinds() {
    return List.of(ValueKind.NUMBER);
  }

  @Override
  public ValueKind result() {
    return ValueKind.NUMBER;
  }

  @Override
  public String sql(List<String> values) {
    return "sqrt" + values.getFirst();
  }

  @Override
  public String fault(List<String> values) {
    return values.getFirst() + " < 0";
  }
}
