package yanbao.history;

import java.math.BigDecimal;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import yanbao.model.DisplayFormat;
import yanbao.model.Value;
import yanbao.publish.Manifest;

/** Values of a data file as deliverables show them. */
public final class Shown {
  private Shown() {}

  /** The value in the format of its column. */
  public static String of(Manifest.Column column, String text) {
    return of(DisplayFormat.of(column.format()), column.number(), text);
  }

  /** The value in a format of its own. */
  public static String of(Optional<DisplayFormat> format, boolean number, String text) {
    if (text.isEmpty()) {
      return DisplayFormat.MISSING;
    }
    if (text.equals("NM")) {
      return DisplayFormat.NOT_MEANINGFUL;
    }
    return format.map(found -> in(found, number, text)).orElse(text);
  }

  private static String in(DisplayFormat format, boolean number, String text) {
    try {
      if (number) {
        return format.show(new Value.Number(new BigDecimal(text)));
      }
      return format.isDate() ? format.show(Value.Date.parse(text)) : text;
    } catch (NumberFormatException | DateTimeParseException e) {
      return text;
    }
  }
}
