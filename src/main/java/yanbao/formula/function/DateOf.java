package yanbao.formula.function;

import java.util.List;
import yanbao.model.ValueKind;

/** The date of year, month and day. */
final class DateOf implements ScalarFunction {
  @Override
  public String name() {
    return "DATE";
  }

  @Override
  public String signature() {
    return "DATE(year, month, day)";
  }

  @Override
  public String meaning() {
    return "the date of year, month and day";
  }

  @Override
  public String example() {
    return "DATE(2023, 3, 1) = 2023-03-01";
  }

  @Override
  public List<ValueKind> kinds() {
    return List.of(ValueKind.NUMBER, ValueKind.NUMBER, ValueKind.NUMBER);
  }

  @Override
  public ValueKind result() {
    return ValueKind.DATE;
  }

  @Override
  public String sql(List<String> values) {
    return "make_date(CAST("
        + values.get(0)
        + " AS BIGINT), CAST("
        + values.get(1)
        + " AS BIGINT), CAST("
        + values.get(2)
        + " AS BIGINT))";
  }

  @Override
  public String fault(List<String> values) {
    return "NOT ("
        + values.get(0)
        + " BETWEEN 1900 AND 9999 AND "
        + values.get(1)
        + " BETWEEN 1 AND 12 AND "
        + values.get(2)
        + " BETWEEN 1 AND 28)";
  }
}
