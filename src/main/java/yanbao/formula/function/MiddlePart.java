package yanbao.formula.function;

import java.util.List;
import yanbao.model.ValueKind;

/** Characters from the middle of a text; the first is 1. */
final class MiddlePart implements ScalarFunction {
  @Override
  public String name() {
    return "MID";
  }

  @Override
  public String signature() {
    return "MID(text, start, count)";
  }

  @Override
  public String meaning() {
    return "characters from the middle of a text; the first is 1";
  }

  @Override
  public String example() {
    return "MID(\"2021A\", 5, 1) = \"A\"";
  }

  @Override
  public List<ValueKind> kinds() {
    return List.of(ValueKind.TEXT, ValueKind.NUMBER, ValueKind.NUMBER);
  }

  @Override
  public ValueKind result() {
    return ValueKind.TEXT;
  }

  @Override
  public String sql(List<String> values) {
    return "substring("
        + values.get(0)
        + ", CAST(trunc("
        + values.get(1)
        + ") AS BIGINT), CAST(trunc("
        + values.get(2)
        + ") AS BIGINT))";
  }

  @Override
  public String fault(List<String> values) {
    return values.get(1) + " < 1 OR " + values.get(2) + " < 0";
  }
}
