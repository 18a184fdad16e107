package yanbao.load;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The path of a source with the as-of date filled in. */
final class InputPattern {
  private static final Pattern AS_OF = Pattern.compile("\\{asOf(?::(?<format>[^{}]*))?}");

  private InputPattern() {}

  static String on(LocalDate asOf, String path) {
    return AS_OF.matcher(path).replaceAll(match -> Matcher.quoteReplacement(date(asOf, match)));
  }

  private static String date(LocalDate asOf, MatchResult match) {
    String format = match.group("format");
    if (format == null || format.isEmpty()) {
      return asOf.toString();
    }
    return asOf.format(DateTimeFormatter.ofPattern(format, Locale.ROOT));
  }
}
