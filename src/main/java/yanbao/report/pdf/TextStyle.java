package yanbao.report.pdf;

/** How a piece of text looks. */
record TextStyle(Face face, float size, Tint tint) {
  private static final float LEADING = 1.6f;

  /** Which of the report's fonts. */
  enum Face {
    BODY,
    BOLD,
    HEADING
  }

  static TextStyle regular(double size, Tint tint) {
    return new TextStyle(Face.BODY, (float) size, tint);
  }

  static TextStyle bold(double size, Tint tint) {
    return new TextStyle(Face.BOLD, (float) size, tint);
  }

  static TextStyle heading(double size, Tint tint) {
    return new TextStyle(Face.HEADING, (float) size, tint);
  }

  TextStyle bold() {
    return new TextStyle(Face.BOLD, size, tint);
  }

  TextStyle sized(float changed) {
    return new TextStyle(face, changed, tint);
  }

  TextStyle tinted(Tint changed) {
    return new TextStyle(face, size, changed);
  }

  /** The distance between base lines. */
  float leading() {
    return size * LEADING;
  }
}
