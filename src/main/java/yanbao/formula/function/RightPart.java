package yanbao.formula.function;

import java.util.List;
import yanbao.model.ValueKind;

/** The last characters of a text. */
final class RightPart implements ScalarFunction {
  @Override
  public String name() {
    return "RIGHT";
  }

  @Override
  public String signature() {
    return "RIGHT(text, count)";
  }

  @Override
  public String meaning() {
    return "the last characters of a text";
  }

  @Override
  public String example() {
    return "RIGHT(\"300002.SZ\", 2) = \"SZ\"";
  }

  @Override
  public List<ValueKind> kinds() {
    return List.of(ValueKind.TEXT, ValueKind.NUMBER);
  }

  @Override
  public ValueKind result() {
    return ValueKind.TEXT;
  }

  @Override
  public String sql(List<String> values) {
    return "right(" + values.get(0) + ", CAST(trunc(" + values.get(1) + ") AS BIGINT))";
  }

  @Override
  public String fault(List<String> values) {
    return values.get(1) + " < 0";
  }
}
