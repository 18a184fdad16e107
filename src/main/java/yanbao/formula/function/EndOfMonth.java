package yanbao.formula.function;

import java.util.List;
import yanbao.model.ValueKind;

/** The last day of the month so many months later (earlier if negative). */
final class EndOfMonth implements ScalarFunction {
  @Override
  public String name() {
    return "EOMONTH";
  }

  @Override
  public String signature() {
    return "EOMONTH(date, months)";
  }

  @Override
  public String meaning() {
    return "the last day of the month so many months later (earlier if negative)";
  }

  @Override
  public String example() {
    return "EOMONTH([date], 0) = 2023-03-31";
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
    return "last_day(CAST("
        + values.get(0)
        + " + to_months(CAST(trunc("
        + values.get(1)
        + ") AS INTEGER)) AS DATE))";
  }
}
