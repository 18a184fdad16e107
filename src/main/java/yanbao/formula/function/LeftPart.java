package yanbao.formula.function;

import java.util.List;
import yanbao.model.ValueKind;

/** The first characters of a text. */
final class LeftPart implements ScalarFunction {
  @Override
  public String name() {
    return "LEFT";
  }

  @Override
  public String signature() {
    return "LEFT(text, count)";
  }

  @Override
  public String meaning() {
    return "the first characters of a text";
  }

  @Override
  public String example() {
    return "LEFT(\"300002.SZ\", 6) = \"300002\"";
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
    return "left(" + values.get(0) + ", CAST(trunc(" + values.get(1) + ") AS BIGINT))";
  }

  @Override
  public String fault(List<String> values) {
    return values.get(1) + " < 0";
  }
}
