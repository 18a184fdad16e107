package yanbao.formula.function;

import java.util.List;
import yanbao.model.ValueKind;

/** The same day so many months later (earlier if negative), or the last day of that month. */
final class EDate implements ScalarFunction {
  @Override
  public String name() {
    return "EDATE";
  }

  @Override
  public String signature() {
    return "EDATE(date, months)";
  }

  @Override
  public String meaning() {
    return "the same day so many months later (earlier if negative), or the last day of that month";
  }

  @Override
  public String example() {
    return "EDATE([date], -1) = 2023-02-01";
  }

  @Override
  public List<ValueKind> kinds() {
    return List.of(ValueKind.DATE, ValueKind.NUMBER);
  }

  @Override
  public ValueKind result() {
    return ValueKind.DATE;
  }

  @Override
  public String sql(List<String> values) {
    return "CAST("
        + values.get(0)
        + " + to_months(CAST(trunc("
        + values.get(1)
        + ") AS INTEGER)) AS DATE)";
  }
}
