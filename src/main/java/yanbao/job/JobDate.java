package yanbao.job;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads days as a job file writes them. */
final class JobDate {
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}");

  private JobDate() {}

  static boolean looksLikeOne(String text) {
    return DATE.matcher(text).matches();
  }

  static Optional<LocalDate> parse(Node.Scalar scalar, Values values) {
    try {
      return Optional.of(LocalDate.parse(scalar.text()));
    } catch (DateTimeParseException e) {
      values.wrong(
          scalar.position(),
          "expected a day of the calendar as yyyy-MM-dd, found " + scalar.described());
      return Optional.empty();
    }
  }
}
