package yanbao.formula.function;

import java.util.List;
import yanbao.model.ValueKind;

/** The remainder, with the sign of the divisor. */
final class Modulo implements ScalarFunction {
  @Override
  public String name() {
    return "MOD";
  }

  @Override
  public String signature() {
    return "MOD(number, divisor)";
  }

  @Override
  public String meaning() {
    return "the remainder, with the sign of the divisor";
  }

  @Override
  public String example() {
    return "MOD(-7, 3) = 2";
  }

  @Override
  public List<ValueKind> kinds() {
    return List.of(ValueKind.NUMBER, ValueKind.NUMBER);
  }

  @Override
  public ValueKind result() {
    return ValueKind.NUMBER;
  }

  @Override
  public boolean keepsUnit() {
    return true;
  }

  @Override
  public String sql(List<String> values) {
    return values.get(0)
        + " - "
        + values.get(1)
        + " * floor("
        + values.get(0)
        + " / "
        + values.get(1)
        + ")";
  }

  @Override
  public String fault(List<String> values) {
    return values.get(1) + " = 0";
  }
}
