package yanbao.formula.function;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import yanbao.formula.Facts;
import yanbao.model.ValueKind;

/**
 * The place of a number among those of a column, the largest first; with 1 the smallest first;
 * equal numbers share the better place.
 */
final class Rank implements Function {
  @Override
  public String name() {
    return "RANK";
  }

  @Override
  public String signature() {
    return "RANK(number, [column]) or RANK(number, [column], 1)";
  }

  @Override
  public String meaning() {
    return "the place of a number among those of a column, the largest first; with 1 the smallest"
        + " first; equal numbers share the better place";
  }

  @Override
  public String example() {
    return "RANK([unit_cost], [unit_cost], 1)";
  }

  @Override
  public int least() {
    return 2;
  }

  @Override
  public int most() {
    return 3;
  }

  @Override
  public boolean takesRange(int index, int count) {
    return index == 1;
  }

  @Override
  public Facts check(Arguments arguments) {
    arguments.expect(0, ValueKind.NUMBER);
    arguments.expect(1, ValueKind.NUMBER);
    if (arguments.count() == 3
        && arguments
            .literal(2)
            .filter(order -> order.signum() == 0 || order.compareTo(BigDecimal.ONE) == 0)
            .isEmpty()) {
      arguments.fault(
          2, "expected 0 (largest first) or 1 (smallest first), written in the formula");
    }
    Facts number = arguments.facts(0);
    return new Facts(
        Optional.of(ValueKind.NUMBER),
        Optional.empty(),
        number.mayBeMissing(),
        number.mayBeNotMeaningful());
  }

  @Override
  public SqlParts sql(List<SqlParts> arguments, SqlRange range) {
    boolean ascending = arguments.size() == 3 && !arguments.get(2).value().contains("(0 ");
    String cell = arguments.get(1).value();
    String better = cell + (ascending ? " < " : " > ") + "(" + arguments.getFirst().value() + ")";
    return SqlParts.guarded(
        arguments.subList(0, 1), range.select("CAST(count(*) + 1 AS DOUBLE)", better));
  }

  @Override
  public ExcelParts excel(List<ExcelParts> arguments, List<Facts> facts) {
    return ExcelParts.strict(arguments, leaves -> ExcelParts.call(name(), leaves));
  }
}
