package yanbao.model;

import java.text.Normalizer;

/**
 * Makes texts comparable that differ only in how they were typed: full-width or half-width, with or
 * without white space.
 */
public final class Folding {
  private static final char FULL_WIDTH_FIRST = '\uFF01';
  private static final char FULL_WIDTH_LAST = '\uFF5E';
  private static final int FULL_WIDTH_OFFSET = 0xFEE0;

  private Folding() {}

  /** Full-width ASCII as half-width: {@code （１２％）} is {@code (12%)}. */
  public static String width(String text) {
    if (!hasFullWidth(text)) {
      return text;
    }
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      folded.append(isFullWidth(c) ? (char) (c - FULL_WIDTH_OFFSET) : c);
    }
    return folded.toString();
  }

  /**
   * The form in which footers, total rows and categories are compared: composed (NFC), half-width,
   * without any white space.
   */
  public static String comparable(String text) {
    return compact(width(text));
  }

  /** The text composed (NFC), without any white space. */
  static String compact(String text) {
    StringBuilder compact = new StringBuilder(text.length());
    text.codePoints().filter(c -> !isSpace(c)).forEach(compact::appendCodePoint);
    return Normalizer.normalize(compact, Normalizer.Form.NFC);
  }

  /** The text without outer white space, of any script and width, and without invisible marks. */
  public static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean hasFullWidth(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isFullWidth(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFullWidth(int c) {
    return c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST;
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || isInvisible(c);
  }

  /**
   * Marks that come along in copied cells, unseen, and mean nothing in a value: zero-width space,
   * word joiner, byte order mark, soft hyphen, and the marks of writing direction.
   */
  public static boolean isInvisible(int c) {
    return switch (c) {
      case 0x200B, 0x2060, 0xFEFF, 0x00AD, 0x200E, 0x200F, 0x061C -> true;
      default -> false;
    };
  }
}
