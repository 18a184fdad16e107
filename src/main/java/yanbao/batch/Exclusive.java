package yanbao.batch;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import yanbao.plan.Project;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;

/** What one process at a time does in a work area. */
public final class Exclusive {
  private static final String SCHEDULE = "schedule";

  private Exclusive() {}

  /** Starts jobs by their schedules; fails where another process does that already. */
  public static <T> T scheduling(Project project, Callable<T> work) throws Exception {
    Path file = project.locks().resolve(SCHEDULE);
    ProcessLock lock =
        ProcessLock.tryAcquire(file)
            .orElseThrow(
                () ->
                    ProblemsException.of(
                        ProblemCode.LOCKED,
                        new Position.Nowhere(),
                        "the jobs of the work area "
                            + project.home()
                            + " are scheduled by "
                            + ProcessLock.holder(file)
                            + " already; nothing was started"));
    try {
      return work.call();
    } finally {
      lock.close();
    }
  }
}
