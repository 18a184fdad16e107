package yanbao.report.pdf;

import java.awt.Color;

/** How a piece of text looks. */
record TextStyle(Weight weight, float size, Color color) {
  private static final float LEADING = 1.6f;

  enum Weight {
    REGULAR,
    BOLD
  }

  static TextStyle regular(double size, Color color) {
    return new TextStyle(Weight.REGULAR, (float) size, color);
  }

  static TextStyle bold(double size, Color color) {
    return new TextStyle(Weight.BOLD, (float) size, color);
  }

  TextStyle bold() {
    return new TextStyle(Weight.BOLD, size, color);
  }

  TextStyle sized(float changed) {
    return new TextStyle(weight, changed, color);
  }

  TextStyle colored(Color changed) {
    return new TextStyle(weight, size, changed);
  }

  /** The distance between base lines. */
  float leading() {
    return size * LEADING;
  }
}
