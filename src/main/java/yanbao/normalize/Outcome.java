package yanbao.normalize;

import java.util.List;
import yanbao.model.Row;
import yanbao.problem.Problem;

/** What became of a raw row. */
public sealed interface Outcome {
  /**
   * A row that is right.
   *
   * @param doubts what was assumed for some of its cells
   */
  record Accepted(Row row, List<Problem> doubts) implements Outcome {}

  /** All bad cells of the row, from left to right as declared. */
  record Rejected(int row, List<Problem> problems) implements Outcome {}
}
