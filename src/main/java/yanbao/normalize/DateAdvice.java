package yanbao.normalize;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says which format a text that is no date in the declared ones is most likely in. */
final class DateAdvice {
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<year>[0-9]{4})(?<mark>[-/.年])(?<month>[0-9]{1,2})[-/.月](?<day>[0-9]{1,2})日?");
  private static final Pattern DIGITS =
      Pattern.compile("(?<year>[0-9]{4})(?<month>[0-9]{2})(?<day>[0-9]{2})");
  private static final Pattern YEAR_LAST =
      Pattern.compile("[0-9]{1,2}(?<mark>[-/.])[0-9]{1,2}[-/.](?<year>[0-9]{4}|[0-9]{2})");

  private DateAdvice() {}

  /**
   * @param text with half-width digits
   * @param patterns the declared formats
   */
  static String of(String text, List<String> patterns) {
    Matcher last = YEAR_LAST.matcher(text);
    if (last.matches()) {
      String mark = last.group("mark");
      String rest = 'M' + mark + (last.group("year").length() == 2 ? "yy" : "y");
      String dayFirst = 'd' + mark + rest;
      String monthFirst = "M" + mark + 'd' + rest.substring(1);
      return patterns.contains(dayFirst) || patterns.contains(monthFirst)
          ? "there is no such day"
          : "say which is the day: \"format: " + dayFirst + "\" or \"format: " + monthFirst + '"';
    }
    Matcher first = YEAR_FIRST.matcher(text);
    if (first.matches()) {
      String mark = first.group("mark");
      return yearFirst(
          first, mark.equals("年") ? "y年M月d日" : "y" + mark + 'M' + mark + 'd', patterns);
    }
    Matcher digits = DIGITS.matcher(text);
    return digits.matches() ? yearFirst(digits, "yyyyMMdd", patterns) : "";
  }

  private static String yearFirst(Matcher date, String pattern, List<String> patterns) {
    if (day(date).isEmpty()) {
      return "there is no such day";
    }
    List<String> formats = new ArrayList<>(patterns);
    formats.add(pattern);
    String written = formats.size() == 1 ? pattern : "[" + String.join(", ", formats) + "]";
    return "if dates are written so in this column, say \"format: " + written + '"';
  }

  private static Optional<LocalDate> day(Matcher date) {
    try {
      return Optional.of(
          LocalDate.of(number(date, "year"), number(date, "month"), number(date, "day")));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher date, String group) {
    return Integer.parseInt(date.group(group));
  }
}
