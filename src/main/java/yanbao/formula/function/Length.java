package yanbao.formula.function;

import java.util.List;
import yanbao.model.ValueKind;

/** The number of characters. */
final class Length implements ScalarFunction {
  @Override
  public String name() {
    return "LEN";
  }

  @Override
  public String signature() {
    return "LEN(text)";
  }

  @Override
  public String meaning() {
    return "the number of characters";
  }

  @Override
  public String example() {
    return "LEN(\"300002.SZ\") = 9";
  }

  @Override
  public List<ValueKind> kinds() {
    return List.of(ValueKind.TEXT);
  }

  @Override
  public ValueKind result() {
    return ValueKind.NUMBER;
  }

  @Override
  public String sql(List<String> values) {
    return "CAST(length" + values.getFirst() + " AS DOUBLE)";
  }
}
