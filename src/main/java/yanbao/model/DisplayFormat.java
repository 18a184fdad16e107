package yanbao.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An Excel number format, restricted to what shows the same in Excel, LibreOffice and here.
 *
 * <p>Allowed: optional literal text in quotes, optional {@code +} for signed numbers is written as
 * two sections ({@code +0.0%;-0.0%}), and so are negatives in parentheses ({@code #,##0;(#,##0)});
 * a leading {@code $}; digits {@code 0}, {@code #,##0}, decimals {@code .00}, a comma after them
 * for each division by a thousand ({@code #,##0,}), percent sign, a trailing quoted unit or {@code
 * x}; or a date pattern of {@code yyyy mm dd} with separators. Rounding is half away from zero on
 * the shortest decimal.
 */
public final class DisplayFormat {
  /** How missing and not meaningful values are shown, in workbook, report and messages alike. */
  public static final String MISSING = "n.a.";

  public static final String NOT_MEANINGFUL = "-";

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<open>\\()?(?<prefix>[+$-]?(?:\"[^\"]*\")?)(?<integer>#,##0|0)(?<decimals>\\.0+)?"
              + "(?<thousands>,{0,3})(?<suffix>%?(?:x|\"[^\"]*\")?)(?<close>\\))?");
  private static final Pattern DATE = Pattern.compile("(?:yyyy|mm|m|dd|d|[-/.]|\"[^\"]*\")+");

  private final String pattern;
  private final List<Section> sections;
  private final Optional<DateTimeFormatter> date;

  private record Section(
      String prefix,
      boolean grouped,
      int decimals,
      int thousands,
      boolean percent,
      String suffix) {}

  private DisplayFormat(String pattern, List<Section> sections, Optional<DateTimeFormatter> date) {
    this.pattern = pattern;
    this.sections = sections;
    this.date = date;
  }

  /** The format of this pattern, or empty where it is not one of the allowed ones. */
  public static Optional<DisplayFormat> of(String pattern) {
    if (DATE.matcher(pattern).matches()) {
      return Optional.of(
          new DisplayFormat(pattern, List.of(), Optional.of(dateFormatter(pattern))));
    }
    List<Section> sections = new ArrayList<>();
    for (String part : pattern.split(";", -1)) {
      Matcher matcher = NUMBER.matcher(part);
      if (!matcher.matches()
          || (matcher.group("open") == null) != (matcher.group("close") == null)) {
        return Optional.empty();
      }
      sections.add(section(matcher));
    }
    if (sections.size() > 2) {
      return Optional.empty();
    }
    return Optional.of(new DisplayFormat(pattern, List.copyOf(sections), Optional.empty()));
  }

  private static Section section(Matcher matcher) {
    String decimals = matcher.group("decimals");
    String suffix = matcher.group("suffix");
    return new Section(
        (matcher.group("open") == null ? "" : "(") + unquoted(matcher.group("prefix")),
        matcher.group("integer").startsWith("#"),
        decimals == null ? 0 : decimals.length() - 1,
        matcher.group("thousands").length(),
        suffix.startsWith("%"),
        unquoted(suffix) + (matcher.group("close") == null ? "" : ")"));
  }

  private static String unquoted(String text) {
    return text.replace("\"", "");
  }

  private static DateTimeFormatter dateFormatter(String pattern) {
    String letters = pattern.replace("mm", "MM").replaceAll("(?<!M)m(?!M)", "M").replace("\"", "'");
    return DateTimeFormatter.ofPattern(letters.replace("yyyy", "uuuu"), Locale.ROOT);
  }

  /** A date format without what dates of this precision do not say; other formats as they are. */
  public DisplayFormat at(Precision precision) {
    if (date.isEmpty() || precision == Precision.DAY) {
      return this;
    }
    // With a part goes what stands behind it, as in 2022年11月05日 or 05/11/2022.
    String rest = pattern.replaceAll("d+(?:\"[^\"]*\"|[-/.])?", "");
    if (precision == Precision.YEAR) {
      rest = rest.replaceAll("m+(?:\"[^\"]*\"|[-/.])?", "");
    }
    String shown = rest.replaceAll("[-/.]+$", "");
    return new DisplayFormat(shown, List.of(), Optional.of(dateFormatter(shown)));
  }

  /** How exact the dates are that this format shows. */
  public Precision precision() {
    if (pattern.contains("d")) {
      return Precision.DAY;
    }
    return pattern.contains("m") ? Precision.MONTH : Precision.YEAR;
  }

  /** The pattern as Excel takes it. */
  public String excel() {
    return pattern.replaceAll("(?<![\"\\\\])x(?!\")", "\"x\"");
  }

  public boolean isDate() {
    return date.isPresent();
  }

  public boolean isPercent() {
    return sections.stream().anyMatch(Section::percent);
  }

  /** Whether it shows a multiple, as in {@code 0.0x}. */
  public boolean isMultiple() {
    return sections.stream().anyMatch(section -> section.suffix().startsWith("x"));
  }

  /** The decimals shown; 0 for dates. */
  public int decimals() {
    return sections.isEmpty() ? 0 : sections.getFirst().decimals();
  }

  /** The value as a reader sees it. */
  public String show(Value value) {
    return switch (value) {
      case Value.Missing missing -> MISSING;
      case Value.NotMeaningful notMeaningful -> NOT_MEANINGFUL;
      case Value.Text text -> text.text();
      case Value.Bool bool -> bool.value() ? "TRUE" : "FALSE";
      case Value.Date day -> at(day.precision()).date.map(day.date()::format).orElse(day.text());
      case Value.Number number ->
          sections.isEmpty() ? number.exact().toPlainString() : show(number.exact());
    };
  }

  private String show(BigDecimal number) {
    boolean negative = number.signum() < 0;
    boolean own = negative && sections.size() == 2;
    Section section = own ? sections.get(1) : sections.getFirst();
    BigDecimal scaled =
        number.movePointRight(section.percent() ? 2 : 0).movePointLeft(3 * section.thousands());
    String digits = scaled.abs().setScale(section.decimals(), RoundingMode.HALF_UP).toPlainString();
    if (section.grouped()) {
      digits = group(digits);
    }
    // Excel keeps the minus of a negative number that rounds to zero; so does LibreOffice.
    String sign = negative && !own ? "-" : "";
    return sign + section.prefix() + digits + section.suffix();
  }

  private static String group(String digits) {
    int point = digits.indexOf('.');
    int end = point < 0 ? digits.length() : point;
    StringBuilder grouped = new StringBuilder(digits);
    for (int at = end - 3; at > 0; at -= 3) {
      grouped.insert(at, ',');
    }
    return grouped.toString();
  }

  /** The default for values of this kind: shortest decimal, ISO date, text as it is. */
  public static DisplayFormat plain(ValueKind kind) {
    return new DisplayFormat(
        kind == ValueKind.DATE ? "yyyy-mm-dd" : "General",
        List.of(),
        kind == ValueKind.DATE ? Optional.of(dateFormatter("yyyy-mm-dd")) : Optional.empty());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DisplayFormat format && format.pattern.equals(pattern);
  }

  @Override
  public int hashCode() {
    return pattern.hashCode();
  }

  @Override
  public String toString() {
    return pattern;
  }
}
