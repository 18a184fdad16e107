package yanbao.normalize;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import yanbao.model.DateType;
import yanbao.model.Folding;
import yanbao.model.Precision;
import yanbao.model.RawCell;
import yanbao.model.Value;
import yanbao.model.ValuePart;

/** Dates, by the declared formats only; date cells of a workbook need none. */
final class DateNormalizer implements PartNormalizer.Whole {
  private static final int FIRST_YEAR = 1000;

  private final List<String> patterns;
  private final List<Format> formats = new ArrayList<>();

  private record Format(DateTimeFormatter formatter, Precision precision) {}

  DateNormalizer(List<String> patterns) {
    this.patterns = patterns;
    for (String pattern : patterns) {
      formats.add(format(pattern));
    }
    if (patterns.isEmpty()) {
      formats.add(new Format(DateTimeFormatter.ISO_LOCAL_DATE, Precision.DAY));
    }
  }

  private static Format format(String pattern) {
    DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().appendPattern(year(pattern));
    Precision precision = DateType.precision(pattern);
    if (precision == Precision.YEAR) {
      builder.parseDefaulting(ChronoField.MONTH_OF_YEAR, 1);
    }
    if (precision != Precision.DAY) {
      builder.parseDefaulting(ChronoField.DAY_OF_MONTH, 1);
    }
    return new Format(
        builder.toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT), precision);
  }

  @Override
  public String expected() {
    return patterns.isEmpty()
        ? "a date such as 2023-03-01"
        : "a date in the format " + String.join(" or ", patterns);
  }

  @Override
  public Value part(ValuePart part, RawCell.Kind kind, String text) throws NotAValueException {
    return new Value.Text(value(kind, text).precision().word());
  }

  @Override
  public Value.Date value(RawCell.Kind kind, String text) throws NotAValueException {
    return switch (kind) {
      case DATE -> new Value.Date(isoDay(text));
      case TEXT, NUMBER -> declared(text);
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

  private Value.Date declared(String text) throws NotAValueException {
    String folded = Folding.width(text);
    for (Format format : formats) {
      try {
        LocalDate date = LocalDate.parse(folded, format.formatter());
        if (date.getYear() >= FIRST_YEAR) {
          return new Value.Date(date, format.precision());
        }
      } catch (DateTimeParseException e) {
        // Not this format; perhaps the next one.
      }
    }
    throw new NotAValueException(DateAdvice.of(folded, patterns));
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
