package yanbao.job;

import java.time.LocalDate;

/** The date that a job is about, when the command line does not say. */
public sealed interface AsOf {
  record Fixed(LocalDate date) implements AsOf {}

  /** Today, less {@code back} days of any kind. */
  record Today(int back) implements AsOf {}

  /**
   * The latest business day of the calendar on or before today, less {@code back} business days.
   */
  record LastBusinessDay(int back) implements AsOf {}
}
