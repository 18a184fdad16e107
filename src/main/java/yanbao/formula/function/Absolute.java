package yanbao.formula.function;

import java.util.List;
import yanbao.model.ValueKind;

/** The number without its sign. */
final class Absolute implements ScalarFunction {
  @Override
  public String name() {
    return "ABS";
  }

  @Override
  public String signature() {
    return "ABS(number)";
  }

  @Override
  public String meaning() {
    return "the number without its sign";
  }

  @Override
  public String example() {
    return "ABS(-2.5) = 2.5";
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
  public boolean keepsUnit() {
    return true;
  }

  @Override
  public String sql(List<String> values) {
    return "abs" + values.getFirst();
  }
}
