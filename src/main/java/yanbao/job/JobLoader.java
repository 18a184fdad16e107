package yanbao.job;

import java.nio.file.Path;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;

/** Loads and proves job definitions. */
public final class JobLoader {
  private JobLoader() {}

  public static JobDefinition load(Path project, String job) {
    if (!job.isEmpty()) {
      throw ProblemsException.of(
          ProblemCode.DEFINITION_UNREADABLE, new Position.OnPath(job), "no such job");
    }
    throw new IllegalArgumentException();
  }
}
