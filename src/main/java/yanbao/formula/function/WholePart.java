package yanbao.formula.function;

import java.util.List;
import yanbao.model.ValueKind;

/** The number rounded down to a whole one. */
final class WholePart implements ScalarFunction {
  @Override
  public String name() {
    return "INT";
  }

  @Override
  public String signature() {
    return "INT(number)";
  }

  @Override
  public String meaning() {
    return "the number rounded down to a whole one";
  }

  @Override
  public String example() {
    return "INT(-2.5) = -3";
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
    return "floor" + values.getFirst();
  }
}
