package yanbao.job.schedule;

import java.util.Locale;

/** What becomes of the times at which nobody was there to run the job. */
public enum CatchUp {
  /** They are left out. */
  NONE,
  /** The latest of them is run. */
  LAST,
  /** Each is run, the oldest first. */
  ALL;

  /** As a job file writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
