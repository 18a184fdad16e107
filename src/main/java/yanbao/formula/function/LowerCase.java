package yanbao.formula.function;

import java.util.List;
import yanbao.model.ValueKind;

/** The text in small letters. */
final class LowerCase implements ScalarFunction {
  @Override
  public String name() {
    return "LOWER";
  }

  @Override
  public String signature() {
    return "LOWER(text)";
  }

  @Override
  public String meaning() {
    return "the text in small letters";
  }

  @Override
  public String example() {
    return "LOWER(\"SZ\") = \"sz\"";
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
    return "lower" + values.getFirst();
  }
}
