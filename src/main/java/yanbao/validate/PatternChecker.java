package yanbao.validate;

import java.util.List;
import java.util.regex.Pattern;
import yanbao.model.Folding;
import yanbao.model.Row;
import yanbao.problem.Escape;
import yanbao.problem.Problem;
import yanbao.problem.ProblemCode;
import yanbao.validate.rule.PatternRule;

/** Finds cells whose text does not match a pattern. */
record PatternChecker(Pattern pattern, RowRules.Column column) implements RowChecker {
  PatternChecker(PatternRule rule, RowRules.Column column) {
    this(Pattern.compile(rule.pattern()), column);
  }

  @Override
  public void check(Row row, RowRules.Cells cells, List<Problem> problems) {
    String text = Folding.trim(row.raw().get(column.index()));
    if (!row.values().get(column.index()).isPresent() || pattern.matcher(text).matches()) {
      return;
    }
    problems.add(
        Problem.error(
            ProblemCode.PATTERN,
            cells.position(column.name(), row.number()),
            "expected a text like "
                + Escape.text(pattern.pattern())
                + " but found \""
                + Escape.text(text)
                + '"'));
  }
}
