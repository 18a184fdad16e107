package yanbao.validate;

import java.util.List;
import yanbao.model.Row;
import yanbao.problem.Escape;
import yanbao.problem.Problem;
import yanbao.problem.ProblemCode;

/** Finds rows without a value in a required column. */
record RequiredChecker(RowRules.Column column) implements RowChecker {

  @Override
  public void check(Row row, RowRules.Cells cells, List<Problem> problems) {
    if (row.values().get(column.index()).isPresent()) {
      return;
    }
    String raw = row.raw().get(column.index());
    String found =
        raw.isBlank() ? "an empty cell" : '"' + Escape.text(raw) + "\", which is no value";
    problems.add(
        Problem.error(
            ProblemCode.REQUIRED,
            cells.position(column.name(), row.number()),
            "expected a value for " + column.name() + " but found " + found));
  }
}
