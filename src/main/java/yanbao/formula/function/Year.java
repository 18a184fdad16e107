package yanbao.formula.function;

import java.util.List;
import yanbao.model.ValueKind;

/** The year of a date. */
final class Year implements ScalarFunction {
  @Override
  public String name() {
    return "YEAR";
  }

  @Override
  public String signature() {
    return "YEAR(date)";
  }

  @Override
  public String meaning() {
    return "the year of a date";
  }

  @Override
  public String example() {
    return "YEAR([date]) = 2023";
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
    return "CAST(year" + values.getFirst() + " AS DOUBLE)";
  }
}
