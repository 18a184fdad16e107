package yanbao.formula.function;

import java.util.List;
import yanbao.model.ValueKind;

/** True where all conditions hold. */
final class And implements ScalarFunction {
  @Override
  public String name() {
    return "AND";
  }

  @Override
  public String signature() {
    return "AND(condition, condition, …)";
  }

  @Override
  public String meaning() {
    return "true where all conditions hold";
  }

  @Override
  public String example() {
    return "AND(1<2, 2<1) = FALSE";
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
    return "(" + String.join(" AND ", values) + ")";
  }

  // FALSE AND NULL is FALSE in SQL, but a missing condition makes the whole missing.
  @Override
  public SqlParts sql(List<SqlParts> arguments, SqlRange range) {
    List<String> values = arguments.stream().map(argument -> "(" + argument.value() + ")").toList();
    return SqlParts.guarded(arguments, sql(values));
  }
}
