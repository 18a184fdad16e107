package yanbao.job;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * How long a source's files are waited for.
 *
 * @param daysLater 1 where {@code until} is a time of the next day
 * @param every how often to look
 * @param stable a file that has not changed for so long is complete
 */
public record Waiting(
    LocalTime until, int daysLater, ZoneId zone, Duration every, Duration stable) {
  /** When waiting ends that began on this day. */
  public Instant deadline(LocalDate today) {
    return today.plusDays(daysLater).atTime(until).atZone(zone).toInstant();
  }
}
