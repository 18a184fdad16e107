package yanbao.formula.function;

import java.util.List;
import yanbao.model.ValueKind;

/** True where at least one condition holds. */
final class Or implements ScalarFunction {
  @Override
  public String name() {
    return "OR";
  }

  @Override
  public String signature() {
    return "OR(condition, condition, …)";
  }

  @Override
  public String meaning() {
    return "true where at least one condition holds";
  }

  @Override
  public String example() {
    return "OR(1<2, 2<1) = TRUE";
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
  public int most() {
    return 255;
  }

  @Override
  public String sql(List<String> values) {
    return "(" + String.join(" OR ", values) + ")";
  }

  // TRUE OR NULL is TRUE in SQL, but a missing condition makes the whole missing.
  @Override
  public SqlParts sql(List<SqlParts> arguments, SqlRange range) {
    List<String> values = arguments.stream().map(argument -> "(" + argument.value() + ")").toList();
    return SqlParts.guarded(arguments, sql(values));
  }
}
