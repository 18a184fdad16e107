package yanbao.normalize;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import yanbao.model.Folding;
import yanbao.model.RawCell;
import yanbao.model.Value;

/** Days, by the declared formats only; date cells of a workbook need none. */
final class DateNormalizer implements CellNormalizer {
  private static final int FIRST_YEAR = 1000;

  private final List<String> patterns;
  private final List<DateTimeFormatter> formatters = new ArrayList<>();

  DateNormalizer(List<String> patterns) {
    this.patterns = patterns;
    for (String pattern : patterns) {
      formatters.add(
          DateTimeFormatter.ofPattern(year(pattern), Locale.ROOT)
              .withResolverStyle(ResolverStyle.STRICT));
    }
    if (patterns.isEmpty()) {
      formatters.add(DateTimeFormatter.ISO_LOCAL_DATE);
    }
  }

  @Override
  public String expected() {
    return patterns.isEmpty()
        ? "a date such as 2023-03-01"
        : "a date in the format " + String.join(" or ", patterns);
  }

  @Override
  public Value value(RawCell.Kind kind, String text) throws NotAValueException {
    return switch (kind) {
      case DATE -> new Value.Date(isoDay(text));
      case TEXT, NUMBER -> new Value.Date(declared(text));
      case PERCENT, BOOLEAN, ERROR, BLANK -> throw new NotAValueException();
    };
  }

  private static LocalDate isoDay(String text) throws NotAValueException {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new NotAValueException("a time of day is not part of a date");
    }
  }

  private LocalDate declared(String text) throws NotAValueException {
    String folded = Folding.width(text);
    for (DateTimeFormatter formatter : formatters) {
      try {
        LocalDate date = LocalDate.parse(folded, formatter);
        if (date.getYear() >= FIRST_YEAR) {
          return date;
        }
      } catch (DateTimeParseException e) {
        // Not this format; perhaps the next one.
      }
    }
    throw new NotAValueException();
  }

  // A strict date needs the year u; y is the year of an era, which nobody writes.
  private static String year(String pattern) {
    StringBuilder text = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      quoted ^= c == '\'';
      text.append(!quoted && c == 'y' ? 'u' : c);
    }
    return text.toString();
  }
}
