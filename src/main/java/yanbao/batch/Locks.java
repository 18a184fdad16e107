package yanbao.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import yanbao.plan.Project;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;

/** The locks of a work area: one per job and date, and one for the record of runs. */
final class Locks {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  private Locks() {}

  /** The lock of a job and date; who has it is told to wait for the other run. */
  static ProcessLock ofRun(Project project, String job, LocalDate asOf) throws IOException {
    Path file = file(project, job, asOf.toString());
    Optional<ProcessLock> lock = ProcessLock.tryAcquire(file);
    if (lock.isEmpty()) {
      throw ProblemsException.of(
          ProblemCode.LOCKED,
          new Position.Nowhere(),
          job
              + " for "
              + asOf
              + " is being run by "
              + ProcessLock.holder(file)
              + "; nothing was changed, try again when it has ended");
    }
    return lock.get();
  }

  /** Whether a live process runs this job and date. */
  static boolean isHeld(Project project, String job, String asOf) throws IOException {
    return ProcessLock.isHeld(file(project, job, asOf));
  }

  /** The lock of the record of runs, which one process at a time can have open: waits for it. */
  static ProcessLock ofRepository(Project project, Progress progress)
      throws IOException, InterruptedException {
    Path file = project.locks().resolve("repository");
    long end = System.nanoTime() + PATIENCE.toNanos();
    boolean said = false;
    while (System.nanoTime() < end) {
      Optional<ProcessLock> lock = ProcessLock.tryAcquire(file);
      if (lock.isPresent()) {
        return lock.get();
      }
      if (!said) {
        progress.say(
            "waiting for the run of " + ProcessLock.holder(file) + " in this work area to end");
        said = true;
      }
      Thread.sleep(POLL.toMillis());
    }
    throw ProblemsException.of(
        ProblemCode.LOCKED,
        new Position.Nowhere(),
        "the work area "
            + project.home()
            + " is in use by "
            + ProcessLock.holder(file)
            + " since more than "
            + PATIENCE.toMinutes()
            + " minutes; try again when it has ended, or name another one by --home");
  }

  private static Path file(Project project, String job, String asOf) {
    return project.locks().resolve(job + "-" + asOf);
  }
}
