package yanbao.model;

import java.util.Locale;

/** What a cell says besides its value; of a column {@code raised}, {@code raised.currency}. */
public enum ValuePart {
  /** The currency of an amount, as an ISO code. */
  CURRENCY,
  /** What an amount is paid for: {@code month} or {@code year}. */
  PERIOD,
  /** Which of the declared units a quantity is in. */
  UNIT,
  /** How exact a number is, see {@link Qualifier}. */
  QUALIFIER,
  /** How exact a date is, see {@link Precision}. */
  PRECISION;

  /** The word for it in a job definition. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name of the column that holds this part of another one. */
  public String of(String column) {
    return column + "." + word();
  }
}
