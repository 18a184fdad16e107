package yanbao.batch;

import java.time.Duration;
import java.time.Instant;

/**
 * What a cleaning leaves in any case.
 *
 * @param days whatever is not older than that
 * @param revisions so many of the newest revisions of each job and date
 */
public record Retention(int days, int revisions) {
  public Retention {
    if (days < 0 || revisions < 1) {
      throw new IllegalArgumentException(
          "expected 0 or more days and 1 or more revisions, found " + days + ", " + revisions);
    }
  }

  boolean isOld(Instant time, Instant now) {
    return time.isBefore(now.minus(Duration.ofDays(days)));
  }
}
