package yanbao.formula.function;

import java.util.List;
import yanbao.formula.Facts;
import yanbao.model.ValueKind;

/** The number cut off towards zero to so many digits. */
final class RoundDown implements ScalarFunction {
  @Override
  public String name() {
    return "ROUNDDOWN";
  }

  @Override
  public String signature() {
    return "ROUNDDOWN(number, digits)";
  }

  @Override
  public String meaning() {
    return "the number cut off towards zero to so many digits";
  }

  @Override
  public String example() {
    return "ROUNDDOWN(2.69, 1) = 2.6";
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
    return Rounding.down(values.get(0), values.get(1));
  }
}
