package yanbao.validate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import yanbao.model.Row;
import yanbao.model.Value;
import yanbao.problem.Escape;
import yanbao.problem.Nearest;
import yanbao.problem.Problem;
import yanbao.problem.ProblemCode;
import yanbao.validate.rule.AcceptedRule;

/** Finds values that are none of the accepted ones. */
final class AcceptedChecker implements RowChecker {
  private final AcceptedRule rule;
  private final RowRules.Column column;
  private final List<BigDecimal> numbers = new ArrayList<>();

  AcceptedChecker(AcceptedRule rule, RowRules.Column column) {
    this.rule = rule;
    this.column = column;
    for (String value : rule.values()) {
      try {
        numbers.add(new BigDecimal(value).stripTrailingZeros());
      } catch (NumberFormatException e) {
        // A text; no number equals it.
        continue;
      }
    }
  }

  @Override
  public void check(Row row, RowRules.Cells cells, List<Problem> problems) {
    Value value = row.values().get(column.index());
    if (accepts(value)) {
      return;
    }
    String found = row.raw().get(column.index());
    String accepted =
        rule.values().stream()
            .map(text -> '"' + Escape.text(text) + '"')
            .collect(Collectors.joining(", "));
    problems.add(
        Problem.error(
            ProblemCode.NOT_ACCEPTED,
            cells.position(column.name(), row.number()),
            "expected one of "
                + accepted
                + " but found \""
                + Escape.text(found)
                + '"'
                + Nearest.to(found, rule.values())
                    .map(meant -> "; did you mean \"" + Escape.text(meant) + "\"?")
                    .orElse("")));
  }

  private boolean accepts(Value value) {
    return switch (value) {
      case Value.Number number -> numbers.contains(number.exact().stripTrailingZeros());
      case Value.Text text -> rule.values().contains(text.text());
      case Value.Date date -> rule.values().contains(date.text());
      case Value.Bool bool -> rule.values().contains(String.valueOf(bool.value()));
      case Value.Missing missing -> true;
      case Value.NotMeaningful notMeaningful -> true;
    };
  }
}
