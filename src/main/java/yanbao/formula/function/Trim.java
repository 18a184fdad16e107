package yanbao.formula.function;

import java.util.List;
import yanbao.model.ValueKind;

/** The text without outer spaces, and with single spaces inside. */
final class Trim implements ScalarFunction {
  @Override
  public String name() {
    return "TRIM";
  }

  @Override
  public String signature() {
    return "TRIM(text)";
  }

  @Override
  public String meaning() {
    return "the text without outer spaces, and with single spaces inside";
  }

  @Override
  public String example() {
    return "TRIM(\"  a   b \") = \"a b\"";
  }

  @Override
  public List<ValueKind> kinds() {
    return List.of(ValueKind.TEXT);
  }

  @Override
  public ValueKind result() {
    return ValueKind.TEXT;
  }

  @Override
  public String sql(List<String> values) {
    return "trim(regexp_replace(" + values.getFirst() + ", ' +', ' ', 'g'))";
  }
}
