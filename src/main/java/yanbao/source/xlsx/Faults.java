package yanbao.source.xlsx;

import java.util.Optional;
import yanbao.problem.Escape;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;
import yanbao.source.Limit;
import yanbao.source.Limits;

/** Words the faults of one file, or of one sheet of it; all of them end the reading. */
record Faults(Places places, Limits limits) {

  static Faults ofFile(String file, Limits limits) {
    return new Faults(
        (row, column) ->
            new Position.InSource(file, Optional.empty(), row, column, Optional.empty()),
        limits);
  }

  /** Knows where a 1-based row and column are; 0 is none. */
  interface Places {
    Position.InSource at(int row, int column);
  }

  ProblemsException invalid(String reason) {
    return invalid(0, 0, reason);
  }

  /**
   * A fault with its place.
   *
   * @param row 1-based; 0 where it is in none
   * @param column 1-based; 0 where it is in none
   */
  ProblemsException invalid(int row, int column, String reason) {
    return ProblemsException.of(
        ProblemCode.SOURCE_UNREADABLE,
        places.at(row, column),
        "not a valid xlsx: " + Escape.sentence(reason));
  }

  /** Refuses what goes beyond a limit. */
  void check(Limit limit, long count, int row, int column, String found) {
    if (count > limits.most(limit)) {
      throw limits.exceeded(limit, places.at(row, column), "found " + Escape.sentence(found));
    }
  }
}
