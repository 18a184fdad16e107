package yanbao.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import yanbao.plan.Plan;
import yanbao.problem.Problems;

/**
 * How a run ended.
 *
 * @param record what was done; empty where nothing was to do
 * @param signalled the exit code that a signal to end asks for
 */
public record RunResult(
    Plan plan,
    Outcome outcome,
    Optional<RunRecord> record,
    Problems problems,
    OptionalInt signalled) {

  /** The ways in which a run ends without a fault of the program. */
  public enum Outcome {
    PUBLISHED,
    ALREADY_PUBLISHED,
    /** Published before; what had not been delivered was tried again. */
    DELIVERED,
    /** All was done, and the files are those of the newest revision. */
    UNCHANGED,
    STOPPED,
    FAILED
  }

  /** What is wrong, by file. */
  public ProblemReport report() throws IOException {
    return ProblemReport.read(plan.work()).orElse(ProblemReport.of(problems, List.of()));
  }

  /** The full list of problems. */
  public Path problemsFile() {
    return plan.work().resolve(ProblemReport.FILE);
  }
}
