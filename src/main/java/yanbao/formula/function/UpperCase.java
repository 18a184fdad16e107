package yanbao.formula.function;

import java.util.List;
import yanbao.model.ValueKind;

/** The text in capitals. */
final class UpperCase implements ScalarFunction {
  @Override
  public String name() {
    return "UPPER";
  }

  @Override
  public String signature() {
    return "UPPER(text)";
  }

  @Override
  public String meaning() {
    return "the text in capitals";
  }

  @Override
  public String example() {
    return "UPPER(\"sz\") = \"SZ\"";
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
    return "upper" + values.getFirst();
  }
}
