package yanbao.schedule;

import java.io.IOException;
import java.time.LocalDate;
import java.util.OptionalInt;

/** Starts runs of jobs. */
public interface Launch {
  /** Starts a run of the job on a day that counts as today. */
  Child start(String job, LocalDate today) throws IOException;

  /** A run under way. */
  interface Child {
    /** Empty while it is under way. */
    OptionalInt exitCode();

    /** Asks it to stop after the step at hand. */
    void stop();
  }
}
