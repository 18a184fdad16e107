package yanbao.report.pdf;

import yanbao.problem.Position;

/** Where a text comes from, for messages: a position, and what it is there. */
record Place(Position position, String what) {
  static Place of(String what) {
    return new Place(new Position.Nowhere(), what);
  }
}
