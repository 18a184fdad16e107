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

  record Date(LocalDate date) implements Value {}

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
