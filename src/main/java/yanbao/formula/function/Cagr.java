package yanbao.formula.function;

import java.util.List;
import yanbao.model.ValueKind;

/** CAGR: the constant growth per period that leads from first to last. */
final class Cagr implements ScalarFunction {
  @Override
  public String name() {
    return "CAGR";
  }

  @Override
  public String signature() {
    return "CAGR(first, last, periods)";
  }

  @Override
  public String meaning() {
    return "the constant growth per period that leads from first to last";
  }

  @Override
  public String example() {
    return "CAGR(100, 121, 2) = 0.1";
  }

  @Override
  public List<ValueKind> kinds() {
    return List.of(ValueKind.NUMBER, ValueKind.NUMBER, ValueKind.NUMBER);
  }

  @Override
  public ValueKind result() {
    return ValueKind.NUMBER;
  }

  @Override
  public String sql(List<String> values) {
    return "pow(" + values.get(1) + " / " + values.get(0) + ", 1 / " + values.get(2) + ") - 1";
  }

  @Override
  public String fault(List<String> values) {
    return values.get(0) + " <= 0 OR " + values.get(1) + " < 0 OR " + values.get(2) + " <= 0";
  }

  @Override
  public ExcelParts.Leaf excel(List<ExcelParts.Leaf> arguments) {
    return new ExcelParts.Leaf(
        "("
            + arguments.get(1).within(4)
            + "/"
            + arguments.get(0).within(5)
            + ")^(1/"
            + arguments.get(2).within(5)
            + ")-1",
        3);
  }
}
