package yanbao.report.workbook;

import java.util.regex.Pattern;

/** Writes any text so that a spreadsheet reads back the same characters. */
public final class XmlText {
  // What XML cannot hold, a carriage return that parsers would drop, and text that looks like an
  // escape itself.
  private static final Pattern SPECIAL =
      Pattern.compile(
          "[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]"
              + "|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]"
              + "|_(?=x[0-9A-Fa-f]{4}_)");

  private XmlText() {}

  public static String escape(String text) {
    return mayBeSpecial(text)
        ? SPECIAL
            .matcher(text)
            .replaceAll(found -> String.format("_x%04X_", (int) found.group().charAt(0)))
        : text;
  }

  /** Lets most text pass without the costly search. */
  private static boolean mayBeSpecial(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (mayBeSpecial(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayBeSpecial(char character) {
    return (character < ' ' && character != '\t' && character != '\n')
        || character == '_'
        || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE)
        || character >= 0xFFFE;
  }
}
