package yanbao.formula.function;

import java.util.List;
import yanbao.model.ValueKind;

/** The base to the power of the exponent. */
public final class Power implements ScalarFunction {
  @Override
  public String name() {
    return "POWER";
  }

  @Override
  public String signature() {
    return "POWER(base, exponent)";
  }

  @Override
  public String meaning() {
    return "the base to the power of the exponent";
  }

  @Override
  public String example() {
    return "POWER(2, 10) = 1024";
  }

  @Override
  public List<ValueKind> kinds() {
    return List.of(ValueKind.NUMBER, ValueKind.NUMBER);
  }

  @Override
  public ValueKind result() {
    return ValueKind.NUMBER;
  }

  @Override
  public String sql(List<String> values) {
    return "pow(" + values.get(0) + ", " + values.get(1) + ")";
  }

  @Override
  public String fault(List<String> values) {
    return Power.faultOf(values.get(0), values.get(1));
  }

  /** No result: zero to a power that is not positive, and a negative base to a fraction. */
  public static String faultOf(String base, String exponent) {
    return "("
        + base
        + " = 0 AND "
        + exponent
        + " <= 0) OR ("
        + base
        + " < 0 AND "
        + exponent
        + " <> trunc("
        + exponent
        + "))";
  }
}
