package yanbao.normalize;

import java.text.Normalizer;
import yanbao.model.Folding;

/** Text as it may be compared, grouped and printed. */
final class CleanText {
  private CleanText() {}

  /**
   * The text composed (NFC), with each line break or run of them as one space, and without
   * invisible marks.
   *
   * @throws NotAValueException on characters that cannot be printed or that reorder their
   *     neighbours
   */
  static String of(String text) throws NotAValueException {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      if (codePoint == '\n' || codePoint == '\r' || codePoint == '\t') {
        if (clean.isEmpty() || clean.charAt(clean.length() - 1) != ' ') {
          clean.append(' ');
        }
      } else if (!Folding.isInvisible(codePoint)) {
        refuse(codePoint);
        clean.appendCodePoint(codePoint);
      }
    }
    return Normalizer.isNormalized(clean, Normalizer.Form.NFC)
        ? clean.toString()
        : Normalizer.normalize(clean, Normalizer.Form.NFC);
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  private static void refuse(int codePoint) throws NotAValueException {
    int type = Character.getType(codePoint);
    // Overrides and isolates show text in another order than it is stored.
    boolean reorders =
        (codePoint >= 0x202A && codePoint <= 0x202E)
            || (codePoint >= 0x2066 && codePoint <= 0x2069);
    // U+FFFD is what a program writes for text that it could not read.
    boolean lost = codePoint == 0xFFFD || (codePoint & 0xFFFE) == 0xFFFE;
    if (type == Character.CONTROL || type == Character.SURROGATE || reorders || lost) {
      throw new NotAValueException("it has the character U+%04X".formatted(codePoint));
    }
  }
}
