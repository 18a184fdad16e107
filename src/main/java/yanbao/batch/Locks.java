package yanbao.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import yanbao.plan.Project;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;

/**
 * The locks of a work area: one per job and date, one for the record of runs, and one that all
 * share who need its files to stay.
 */
final class Locks {
  private static final String REPOSITORY = "repository";
  private static final String USE = "use";
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final int ASKED = 5;

  private Locks() {}

  /** The lock of a job and date; who finds it taken is told to wait for the other run. */
  static ProcessLock ofRun(Project project, String job, LocalDate asOf)
      throws IOException, InterruptedException {
    Path file = file(project, job, asOf.toString());
    Optional<ProcessLock> lock = ProcessLock.tryAcquire(file);
    // Without a name in it, someone has only asked about the lock, or has not yet signed.
    for (int i = 0; i < ASKED && lock.isEmpty() && ProcessLock.isUnsigned(file); i++) {
      Thread.sleep(POLL.toMillis());
      lock = ProcessLock.tryAcquire(file);
    }
    return lock.orElseThrow(
        () ->
            locked(
                job
                    + " for "
                    + asOf
                    + " is being run by "
                    + ProcessLock.holder(file)
                    + "; nothing was changed, try again when it has ended"));
  }

  /**
   * Fails where another process took a lock that this one had, since the folder of locks was
   * removed; where nobody did, this one has it again.
   */
  static void requireKept(ProcessLock lock) throws IOException {
    if (!lock.keep()) {
      throw locked(
          lock.file()
              + " was removed during this run, and taken by "
              + ProcessLock.holder(lock.file())
              + "; this run goes no further, try again when the other has ended");
    }
  }

  /** Whether a live process runs this job and date. */
  static boolean isHeld(Project project, String job, String asOf) throws IOException {
    return ProcessLock.isHeld(file(project, job, asOf));
  }

  /** The lock of the record of runs, which one process at a time can have open: waits for it. */
  static ProcessLock ofRepository(Project project, Progress progress)
      throws IOException, InterruptedException {
    Path file = project.locks().resolve(REPOSITORY);
    return await(project, file, () -> ProcessLock.tryAcquire(file), progress);
  }

  /** Keeps the files of the work area from being cleaned away meanwhile. */
  static <T> T inUse(Project project, Progress progress, Callable<T> work) throws Exception {
    Path file = project.locks().resolve(USE);
    ProcessLock lock = await(project, file, () -> ProcessLock.tryShare(file), progress);
    try {
      return work.call();
    } finally {
      lock.close();
    }
  }

  /** Keeps all others out of the work area. */
  static ProcessLock ofCleaning(Project project) throws IOException {
    return ProcessLock.tryAcquire(project.locks().resolve(USE))
        .orElseThrow(
            () ->
                locked(
                    "the work area "
                        + project.home()
                        + " is in use by a run, a check or another cleaning; nothing was changed,"
                        + " try again when it has ended"));
  }

  /** One attempt to get a lock. */
  private interface Attempt {
    Optional<ProcessLock> lock() throws IOException;
  }

  private static ProcessLock await(Project project, Path file, Attempt attempt, Progress progress)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    boolean said = false;
    while (System.nanoTime() < end) {
      Optional<ProcessLock> lock = attempt.lock();
      if (lock.isPresent()) {
        return lock.get();
      }
      if (!said) {
        progress.say("waiting for " + ProcessLock.holder(file) + " in this work area to end");
        said = true;
      }
      Thread.sleep(POLL.toMillis());
    }
    throw locked(
        "the work area "
            + project.home()
            + " is in use by "
            + ProcessLock.holder(file)
            + " since more than "
            + PATIENCE.toMinutes()
            + " minutes; try again when it has ended, or name another one by --home");
  }

  private static ProblemsException locked(String message) {
    return ProblemsException.of(ProblemCode.LOCKED, new Position.Nowhere(), message);
  }

  private static Path file(Project project, String job, String asOf) {
    return project.locks().resolve(job + "-" + asOf);
  }
}
