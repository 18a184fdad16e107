package yanbao.formula.function;

import java.util.List;
import yanbao.formula.Facts;
import yanbao.model.ValueKind;

/** The number rounded away from zero to so many digits. */
final class RoundUp implements ScalarFunction {
  @Override
  public String name() {
    return "ROUNDUP";
  }

  @Override
  public String signature() {
    return "ROUNDUP(number, digits)";
  }

  @Override
  public String meaning() {
    return "the number rounded away from zero to so many digits";
  }

  @Override
  public String example() {
    return "ROUNDUP(-2.61, 1) = -2.7";
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
  public Facts check(Arguments arguments) {
    Rounding.checkDigits(arguments);
    return ScalarFunction.super.check(arguments);
  }

  @Override
  public String sql(List<String> values) {
    return Rounding.up(values.get(0), values.get(1));
  }
}
