package yanbao.normalize;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yanbao.model.Folding;
import yanbao.model.NumberStyle;

/**
 * Decimal numbers as people write them, exactly: full-width digits, thousands separators between
 * groups of three, a sign in front, or parentheses for a negative number.
 */
final class Numerals {
  private static final int MOST_DIGITS = 100;
  private static final char OTHER = '?';
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<open>\\()?(?<sign>[+-])?"
              + "(?<number>(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\\.[0-9]+)?|\\.[0-9]+)"
              + "(?<close>\\))?");

  private Numerals() {}

  /** The number, or empty where the text is none. */
  static Optional<BigDecimal> parse(String text) {
    return parse(text, NumberStyle.COMMA_POINT);
  }

  /** The number in this style, or empty where the text is none. */
  static Optional<BigDecimal> parse(String text, NumberStyle style) {
    if (text.length() > MOST_DIGITS) {
      return Optional.empty();
    }
    return style == NumberStyle.COMMA_POINT
        ? usual(text)
        : usual(inUsualStyle(Folding.width(text), style));
  }

  /**
   * Point and comma take the place of the style's marks; where they stand already, they are none.
   */
  private static String inUsualStyle(String text, NumberStyle style) {
    StringBuilder usual = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = c == '\u00A0' || c == '\u202F' || c == '\u2009';
      boolean apostrophe = c == '\u2019';
      char mark = space ? ' ' : apostrophe ? '\'' : c;
      boolean other = mark == '.' || mark == ',';
      usual.append(
          mark == style.decimal() ? '.' : mark == style.group() ? ',' : other ? OTHER : mark);
    }
    return usual.toString();
  }

  private static Optional<BigDecimal> usual(String text) {
    if (isPlain(text)) {
      return Optional.of(new BigDecimal(text));
    }
    // U+2212 is the minus sign of typesetting.
    Matcher matcher = NUMBER.matcher(Folding.width(text).replace('\u2212', '-'));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    boolean parentheses = matcher.group("open") != null;
    boolean signed = matcher.group("sign") != null;
    if (parentheses != (matcher.group("close") != null) || (parentheses && signed)) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(matcher.group("number").replace(",", ""));
    boolean negative = parentheses || "-".equals(matcher.group("sign"));
    return Optional.of(negative ? number.negate() : number);
  }

  /**
   * A minus or none, and digits with at most one point inside, as nearly all numbers are: no need
   * to match a pattern.
   */
  private static boolean isPlain(String text) {
    int first = text.startsWith("-") ? 1 : 0;
    boolean point = false;
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' && !point && i > first && i < text.length() - 1) {
        point = true;
      } else if (c < '0' || c > '9') {
        return false;
      }
    }
    return text.length() > first;
  }
}
