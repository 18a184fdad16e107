package yanbao.table;

import java.util.regex.Pattern;

/**
 * Text in a file that a spreadsheet may open: an apostrophe before what it would run as a formula.
 * Nothing is lost: reading takes exactly that apostrophe away.
 */
final class SafeText {
  // A sign before digits alone, as in -5 or +86 10, is harmless.
  private static final Pattern RISKY =
      Pattern.compile("'*(?:[=@\\t\\r]|[+-](?![\\d .,%]*$)).*", Pattern.DOTALL);

  private SafeText() {}

  static String write(String text) {
    return RISKY.matcher(text).matches() ? '\'' + text : text;
  }

  static String read(String text) {
    return text.startsWith("'") && RISKY.matcher(text).matches() ? text.substring(1) : text;
  }
}
