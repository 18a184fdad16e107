package yanbao.formula.function;

import java.util.List;
import yanbao.model.ValueKind;

/** The base of the natural logarithm to this power. */
final class Exponential implements ScalarFunction {
  @Override
  public String name() {
    return "EXP";
  }

  @Override
  public String signature() {
    return "EXP(number)";
  }

  @Override
  public String meaning() {
    return "the base of the natural logarithm to this power";
  }

  @Override
  public String example() {
    return "EXP(1) = 2.718281828459045";
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
    return "exp" + values.getFirst();
  }
}
