package yanbao.formula.function;

import java.util.List;
import yanbao.model.ValueKind;

/** True where the condition does not hold. */
final class Not implements ScalarFunction {
  @Override
  public String name() {
    return "NOT";
  }

  @Override
  public String signature() {
    return "NOT(condition)";
  }

  @Override
  public String meaning() {
    return "true where the condition does not hold";
  }

  @Override
  public String example() {
    return "NOT(1<2) = FALSE";
  }

  @Override
  public List<ValueKind> kinds() {
    return List.of(ValueKind.BOOLEAN);
  }

  @Override
  public ValueKind result() {
    return ValueKind.BOOLEAN;
  }

  @Override
  public String sql(List<String> values) {
    return "(NOT " + values.getFirst() + ")";
  }
}
