package yanbao.formula.function;

import java.util.List;
import yanbao.model.ValueKind;

/** The natural logarithm. */
final class NaturalLogarithm implements ScalarFunction {
  @Override
  public String name() {
    return "LN";
  }

  @Override
  public String signature() {
    return "LN(number)";
  }

  @Override
  public String meaning() {
    return "the natural logarithm";
  }

  @Override
  public String example() {
    return "LN(10) = 2.302585092994046";
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
    return "ln" + values.getFirst();
  }

  @Override
  public String fault(List<String> values) {
    return values.getFirst() + " <= 0";
  }
}
