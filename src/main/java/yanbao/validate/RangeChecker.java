package yanbao.validate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yanbao.model.Row;
import yanbao.model.Value;
import yanbao.problem.Problem;
import yanbao.problem.ProblemCode;
import yanbao.validate.rule.RangeRule;

/** Finds numbers outside their bounds, compared exactly; no value is inside any bounds. */
final class RangeChecker implements RowChecker {
  private final RowRules.Column column;
  private final RangeRule rule;
  private final String expected;

  RangeChecker(RangeRule rule, RowRules.Column column) {
    this.rule = rule;
    this.column = column;
    List<String> bounds = new ArrayList<>();
    rule.above().ifPresent(bound -> bounds.add("above " + bound.toPlainString()));
    rule.atLeast().ifPresent(bound -> bounds.add("of at least " + bound.toPlainString()));
    rule.below().ifPresent(bound -> bounds.add("below " + bound.toPlainString()));
    rule.atMost().ifPresent(bound -> bounds.add("of at most " + bound.toPlainString()));
    this.expected = String.join(" and ", bounds);
  }

  @Override
  public void check(Row row, RowRules.Cells cells, List<Problem> problems) {
    if (!(row.values().get(column.index()) instanceof Value.Number number)) {
      return;
    }
    BigDecimal exact = number.exact();
    if (!outside(exact)) {
      return;
    }
    problems.add(
        Problem.error(
            ProblemCode.OUT_OF_RANGE,
            cells.position(column.name(), row.number()),
            "expected a number " + expected + " but found " + exact.toPlainString()));
  }

  private boolean outside(BigDecimal number) {
    return compare(rule.above(), number, 1) <= 0
        || compare(rule.atLeast(), number, 0) < 0
        || compare(rule.below(), number, -1) >= 0
        || compare(rule.atMost(), number, 0) > 0;
  }

  private static int compare(Optional<BigDecimal> bound, BigDecimal number, int without) {
    return bound.map(number::compareTo).orElse(without);
  }
}
