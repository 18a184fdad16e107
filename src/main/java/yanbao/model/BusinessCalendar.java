package yanbao.model;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Business days as a source lists them. What lies before the first or after the last of them, and
 * in a year between without any, is not covered, and never guessed.
 */
public final class BusinessCalendar {
  private final NavigableSet<LocalDate> days;

  public BusinessCalendar(Collection<LocalDate> days) {
    this.days = new TreeSet<>(days);
  }

  public boolean covers(LocalDate date) {
    return !days.isEmpty()
        && !date.isBefore(days.first())
        && !date.isAfter(days.last())
        && Objects.requireNonNull(days.floor(date.with(TemporalAdjusters.lastDayOfYear())))
                .getYear()
            == date.getYear();
  }

  public boolean isBusinessDay(LocalDate date) {
    return days.contains(date);
  }

  /** The business days from one date to another, both included. */
  public List<LocalDate> days(LocalDate from, LocalDate to) {
    return List.copyOf(days.subSet(from, true, to, true));
  }

  /**
   * The latest business day on or before the date, less {@code back} business days; empty outside
   * the calendar.
   */
  public Optional<LocalDate> onOrBefore(LocalDate date, int back) {
    LocalDate day = covers(date) ? days.floor(date) : null;
    for (int i = 0; i < back && day != null; i++) {
      day = days.lower(day);
    }
    return Optional.ofNullable(day);
  }

  /**
   * Business days after {@code from}, up to and including {@code to}; empty where either is not
   * covered.
   */
  public Optional<Integer> between(LocalDate from, LocalDate to) {
    if (!covers(from) || !covers(to)) {
      return Optional.empty();
    }
    return from.isAfter(to)
        ? Optional.of(0)
        : Optional.of(days.subSet(from, false, to, true).size());
  }

  /** The covered span in words, such as {@code 2022-01-04 to 2023-12-29}. */
  public String coverage() {
    return days.isEmpty() ? "no day" : days.first() + " to " + days.last();
  }
}
