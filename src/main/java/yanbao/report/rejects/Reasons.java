package yanbao.report.rejects;

/** The look of the column of reasons. */
final class Reasons {
  /** In 1/256 of a character. */
  static final int WIDTH = 60 * 256;

  private static final int LONGEST = 32_767;

  private Reasons() {}

  /** The text as far as a cell takes it. */
  static String fitting(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
