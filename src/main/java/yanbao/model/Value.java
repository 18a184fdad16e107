package yanbao.model;

import java.math.BigDecimal;
import java.time.LocalDate;

/** One typed value of a source row, a table cell or a parameter. */
public sealed interface Value {
  record Text(String text) implements Value {}

  /**
   * A number: of an input its exact decimal, of a formula the shortest decimal that is the computed
   * double.
   */
  record Number(BigDecimal exact) implements Value {
    public static Number of(double computed) {
      // Double.toString is the shortest decimal since JDK 19; it writes a whole number as 1.0.
      BigDecimal shortest = new BigDecimal(Double.toString(computed)).stripTrailingZeros();
      return new Number(shortest.scale() < 0 ? shortest.setScale(0) : shortest);
    }

    public double asDouble() {
      return exact.doubleValue();
    }
  }

  /** A day; or a month or year, as its first day. */
  record Date(LocalDate date, Precision precision) implements Value {
    public Date(LocalDate date) {
      this(date, Precision.DAY);
    }

    /** The date of a text such as {@code 2022-11-05}, {@code 2022-11} or {@code 2022}. */
    public static Date parse(String text) {
      return switch (text.length()) {
        case 4 -> new Date(LocalDate.parse(text + "-01-01"), Precision.YEAR);
        case 7 -> new Date(LocalDate.parse(text + "-01"), Precision.MONTH);
        default -> new Date(LocalDate.parse(text));
      };
    }

    /** The date as ISO-8601 writes it, as exact as it is. */
    public String text() {
      String day = date.toString();
      return switch (precision) {
        case DAY -> day;
        case MONTH -> day.substring(0, day.lastIndexOf('-'));
        case YEAR -> day.substring(0, day.indexOf('-', 1));
      };
    }
  }

  record Bool(boolean value) implements Value {}

  /** No data; shown {@code n.a.}. */
  enum Missing implements Value {
    VALUE
  }

  /** A figure that would mislead, such as a PE on a loss; shown {@code -}. */
  enum NotMeaningful implements Value {
    VALUE
  }

  default boolean isPresent() {
    return !(this instanceof Missing) && !(this instanceof NotMeaningful);
  }
}
