package yanbao.normalize;

import java.util.List;
import yanbao.model.Row;
import yanbao.problem.Problem;

/** What became of a raw row. */
public sealed interface Outcome {
  /**
   * @param warnings what is remarkable about its cells, but no reason to reject it
   */
  record Accepted(Row row, List<Problem> warnings) implements Outcome {}

  /** All bad cells of the row, from left to right as declared, and its warnings. */
  record Rejected(int row, List<Problem> problems) implements Outcome {}
}
