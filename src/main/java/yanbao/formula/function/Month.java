package yanbao.formula.function;

import java.util.List;
import yanbao.model.ValueKind;

/** The month of a date, 1 to 12. */
final class Month implements ScalarFunction {
  @Override
  public String name() {
    return "MONTH";
  }

  @Override
  public String signature() {
    return "MONTH(date)";
  }

  @Override
  public String meaning() {
    return "the month of a date, 1 to 12";
  }

  @Override
  public String example() {
    return "MONTH([date]) = 3";
  }

  @Override
  public List<ValueKind> kinds() {
    return List.of(ValueKind.DATE);
  }

  @Override
  public ValueKind result() {
    return ValueKind.NUMBER;
  }

  @Override
  public String sql(List<String> values) {
    return "CAST(month" + values.getFirst() + " AS DOUBLE)";
  }
}
