package yanbao.source.xlsx;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/** Excel's day numbers as ISO-8601 dates, and its numbers of days as durations. */
final class ExcelDate {
  private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);
  private static final LocalDate START_1904 = LocalDate.of(1904, 1, 1);
  private static final BigDecimal LAST = BigDecimal.valueOf(2_958_466);
  private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);
  private static final int FEBRUARY_29_1900 = 60;

  private ExcelDate() {}

  /**
   * The date, the date with its time of day, or the time of day alone for a number below 1; empty
   * for a number that Excel shows as no date.
   */
  static Optional<String> iso(BigDecimal serial, boolean from1904) {
    if (serial.signum() < 0 || serial.compareTo(LAST) >= 0) {
      return Optional.empty();
    }
    int day = serial.intValue();
    long second =
        serial
            .subtract(BigDecimal.valueOf(day))
            .multiply(SECONDS)
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact();
    if (from1904) {
      return Optional.of(text(START_1904.plusDays(day), second));
    }
    if (day == 0) {
      return Optional.of(LocalTime.ofSecondOfDay(Math.min(second, 86_399)).toString());
    }
    // Excel takes 1900 for a leap year: number 60 is a day that never was, later ones are one off.
    if (day == FEBRUARY_29_1900) {
      return Optional.empty();
    }
    int days = day < FEBRUARY_29_1900 ? day : day - 1;
    return Optional.of(text(BEFORE_1900.plusDays(days), second));
  }

  /** A number of days as {@code h:mm}, with {@code :ss} where it is no full minute. */
  static String duration(BigDecimal days) {
    BigInteger seconds =
        days.abs().multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).toBigInteger();
    BigInteger[] hours = seconds.divideAndRemainder(BigInteger.valueOf(3600));
    int rest = hours[1].intValue();
    String text = "%s%d:%02d".formatted(days.signum() < 0 ? "-" : "", hours[0], rest / 60);
    return rest % 60 == 0 ? text : text + ":%02d".formatted(rest % 60);
  }

  private static String text(LocalDate date, long second) {
    LocalDateTime time = date.atStartOfDay().plusSeconds(second);
    return time.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? time.toLocalDate().toString()
        : time.toString();
  }
}
