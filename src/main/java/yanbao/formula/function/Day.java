package yanbao.formula.function;

import java.util.List;
import yanbao.model.ValueKind;

/** The day of the month. */
final class Day implements ScalarFunction {
  @Override
  public String name() {
    return "DAY";
  }

  @Override
  public String signature() {
    return "DAY(date)";
  }

  @Override
  public String meaning() {
    return "the day of the month";
  }

  @Override
  public String example() {
    return "DAY([date]) = 1";
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
    return "CAST(day" + values.getFirst() + " AS DOUBLE)";
  }
}
