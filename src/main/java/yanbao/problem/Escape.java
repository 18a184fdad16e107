package yanbao.problem;

/** Makes hostile or long text safe to show in one line. */
public final class Escape {
  private static final int LIMIT = 80;
  private static final int SENTENCE = 300;

  private Escape() {}

  /**
   * The text in one line: control, bidirectional and unpaired characters escaped, cut at 80
   * characters.
   */
  public static String text(String text) {
    return cut(text, LIMIT);
  }

  /** As {@link #text}, for a reason that another program or a library gave: cut at 300. */
  public static String sentence(String text) {
    return cut(text, SENTENCE);
  }

  /** As {@link #text}, however long: a path is of use as a whole only. */
  public static String whole(String text) {
    return cut(text, Integer.MAX_VALUE);
  }

  private static String cut(String text, int limit) {
    StringBuilder shown = new StringBuilder(Math.min(text.length(), Math.min(limit, SENTENCE)) + 8);
    int count = 0;
    for (int i = 0; i < text.length(); ) {
      if (count++ == limit) {
        return shown.append("… (").append(text.length()).append(" characters)").toString();
      }
      int codePoint = text.codePointAt(i);
      append(shown, codePoint);
      i += Character.charCount(codePoint);
    }
    return shown.toString();
  }

  private static void append(StringBuilder shown, int codePoint) {
    switch (codePoint) {
      case '\n' -> shown.append("\\n");
      case '\r' -> shown.append("\\r");
      case '\t' -> shown.append("\\t");
      default -> {
        switch (Character.getType(codePoint)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR,
              Character.UNASSIGNED ->
              shown.append(String.format("\\u%04X", codePoint));
          default -> shown.appendCodePoint(codePoint);
        }
      }
    }
  }
}
