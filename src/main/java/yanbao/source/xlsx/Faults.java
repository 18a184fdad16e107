package yanbao.source.xlsx;

import java.util.Optional;
import yanbao.problem.Escape;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;
import yanbao.source.Limit;
import yanbao.source.Limits;

/** Words the faults of one file, or of one sheet of it; all of them end the reading. */
record Faults(Position.InSource place, Limits limits) {

  Faults onSheet(String sheet) {
    return new Faults(
        new Position.InSource(place.file(), Optional.of(sheet), 0, 0, Optional.empty()), limits);
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
        at(row, column),
        "not a valid xlsx: " + Escape.sentence(reason));
  }

  /** Refuses what goes beyond a limit. */
  void check(Limit limit, long count, int row, int column, String found) {
    if (count > limits.most(limit)) {
      throw limits.exceeded(limit, at(row, column), "found " + Escape.sentence(found));
    }
  }

  private Position.InSource at(int row, int column) {
    return new Position.InSource(place.file(), place.sheet(), row, column, Optional.empty());
  }
}
