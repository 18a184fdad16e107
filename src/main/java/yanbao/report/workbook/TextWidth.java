package yanbao.report.workbook;

/** How wide text is, in digits of the body font; a Chinese or full-width character counts two. */
final class TextWidth {
  /** What a cell keeps free left and right of its text. */
  static final double EDGES = 2;

  private static final double ROUNDING = 1e-9;
  private static final String NARROW = "fijlrt .,:;'|!()[]";
  private static final String ROUND = "bdhnopqu";
  private static final String BROAD = "mw%@";

  private TextWidth() {}

  /** The width of the widest line. */
  static double of(String text) {
    return text.lines().mapToDouble(TextWidth::ofLine).max().orElse(0);
  }

  private static double ofLine(String line) {
    return line.codePoints().mapToDouble(TextWidth::ofCharacter).sum();
  }

  /** The width of the widest part that cannot be broken. */
  static double unbreakable(String text) {
    double widest = 0;
    double word = 0;
    for (int character : text.codePoints().toArray()) {
      double width = ofCharacter(character);
      word = Character.isWhitespace(character) ? 0 : width >= 2 ? width : word + width;
      widest = Math.max(widest, word);
    }
    return widest;
  }

  /**
   * The lines that the text takes in a column of this width, broken at blanks and around wide
   * characters, and inside words only where one is longer than a line.
   */
  static int lines(String text, double width) {
    double usable = Math.max(1, width - EDGES);
    return Math.max(1, text.lines().mapToInt(line -> linesOf(line, usable)).sum());
  }

  private static int linesOf(String line, double usable) {
    int lines = 1;
    double used = 0;
    double word = 0;
    for (int character : line.codePoints().toArray()) {
      double width = ofCharacter(character);
      if (used + word + width > usable + ROUNDING && !Character.isWhitespace(character)) {
        lines++;
        // The word moves to the next line whole, unless it fills this one alone.
        word = used == 0 ? 0 : word;
        used = 0;
      }
      word += width;
      if (width >= 2 || Character.isWhitespace(character)) {
        used += word;
        word = 0;
      }
    }
    return lines;
  }

  private static double ofCharacter(int character) {
    if (character < 0x80) {
      if (NARROW.indexOf(character) >= 0) {
        return 0.7;
      }
      if (ROUND.indexOf(character) >= 0) {
        return 1.12;
      }
      return BROAD.indexOf(character) >= 0 ? 1.6 : Character.isUpperCase(character) ? 1.3 : 1;
    }
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(character) ? 2 : 1.2;
    };
  }

  private static boolean isWide(int character) {
    return (character >= 0x1100 && character <= 0x115F)
        || (character >= 0x2014 && character <= 0x2026)
        || (character >= 0x2E80 && character <= 0xA4CF)
        || (character >= 0xAC00 && character <= 0xD7A3)
        || (character >= 0xF900 && character <= 0xFAFF)
        || (character >= 0xFE30 && character <= 0xFE6F)
        || (character >= 0xFF00 && character <= 0xFF60)
        || (character >= 0xFFE0 && character <= 0xFFE6)
        || character >= 0x1F300;
  }
}
