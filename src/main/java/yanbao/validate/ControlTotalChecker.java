package yanbao.validate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import yanbao.model.Row;
import yanbao.model.SourceColumn;
import yanbao.model.Value;
import yanbao.problem.Escape;
import yanbao.problem.Position;
import yanbao.problem.Problem;
import yanbao.problem.ProblemCode;
import yanbao.problem.Severity;
import yanbao.validate.rule.ControlTotalRule;
import yanbao.validate.rule.Rule;

/** Adds up the rows of one file, exactly, and compares with the file's own total row. */
public final class ControlTotalChecker {
  private final ControlTotalRule rule;
  private final Severity severity;
  private final List<RowRules.Column> columns;
  private final List<BigDecimal> sums = new ArrayList<>();
  private int rows;
  private int totals;

  /**
   * @param declared a control total, or one that only warns
   */
  public ControlTotalChecker(Rule declared, List<SourceColumn> known) {
    this.rule = (ControlTotalRule) declared.bare();
    this.severity = declared.onlyWarns() ? Severity.WARNING : Severity.ERROR;
    this.columns = rule.columns().stream().map(name -> RowRules.column(known, name)).toList();
    columns.forEach(column -> sums.add(BigDecimal.ZERO));
  }

  /** Adds a row; a missing value adds nothing. */
  public void add(Row row) {
    rows++;
    for (int i = 0; i < sums.size(); i++) {
      if (row.values().get(columns.get(i).index()) instanceof Value.Number number) {
        sums.set(i, sums.get(i).add(number.exact()));
      }
    }
  }

  /**
   * Compares the total row with the rows so far.
   *
   * @param row its number in the file
   * @param total the value in it of each column
   */
  public List<Problem> total(int row, Function<String, Value> total, RowRules.Cells cells) {
    totals++;
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < sums.size(); i++) {
      String name = columns.get(i).name();
      compare(name, sums.get(i), total.apply(name), cells.position(name, row), problems);
    }
    return problems;
  }

  /** What is wrong at the end of the file: there was no total row. */
  public List<Problem> end(Position file) {
    return totals > 0
        ? List.of()
        : List.of(
            problem(
                file,
                "expected a total row that starts with \""
                    + Escape.text(rule.row())
                    + "\" but the table ends without one"));
  }

  private void compare(
      String name, BigDecimal sum, Value total, Position position, List<Problem> problems) {
    if (!(total instanceof Value.Number number)) {
      problems.add(problem(position, "expected a total but found no value"));
      return;
    }
    BigDecimal difference = number.exact().subtract(sum);
    if (difference.abs().compareTo(rule.tolerance()) <= 0) {
      return;
    }
    problems.add(
        problem(
            position,
            "the total of "
                + name
                + " is "
                + number.exact().toPlainString()
                + " but the "
                + rows
                + " rows above add up to "
                + sum.toPlainString()
                + ": a difference of "
                + difference.toPlainString()
                + ", tolerance "
                + rule.tolerance().toPlainString()));
  }

  private Problem problem(Position position, String message) {
    return Problem.error(ProblemCode.CONTROL_TOTAL, position, message).as(severity);
  }
}
