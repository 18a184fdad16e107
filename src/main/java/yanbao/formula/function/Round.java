package yanbao.formula.function;

import java.util.List;
import yanbao.formula.Facts;
import yanbao.model.ValueKind;

/** The number rounded to so many digits, half away from zero on its shortest decimal. */
final class Round implements ScalarFunction {
  @Override
  public String name() {
    return "ROUND";
  }

  @Override
  public String signature() {
    return "ROUND(number, digits)";
  }

  @Override
  public String meaning() {
    return "the number rounded to so many digits, half away from zero on its shortest decimal";
  }

  @Override
  public String example() {
    return "ROUND(2.675, 2) = 2.68";
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
    return Rounding.half(values.get(0), values.get(1));
  }
}
