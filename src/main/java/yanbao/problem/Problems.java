package yanbao.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects the problems of a run. Keeps the first {@value #KEPT}, counts all. Thread-safe. */
public final class Problems {
  public static final int KEPT = 100_000;

  private final List<Problem> kept = new ArrayList<>();
  private long errors;
  private long warnings;

  public synchronized void add(Problem problem) {
    switch (problem.severity()) {
      case ERROR -> errors++;
      case REJECTED, WARNING -> warnings++;
    }
    if (kept.size() < KEPT) {
      kept.add(problem);
    }
  }

  public void error(ProblemCode code, Position position, String message) {
    add(Problem.error(code, position, message));
  }

  public void warning(ProblemCode code, Position position, String message) {
    add(Problem.warning(code, position, message));
  }

  public void addAll(List<Problem> problems) {
    problems.forEach(this::add);
  }

  /** Takes over what another collector kept, and its counts. */
  public synchronized void addAll(Problems other) {
    List<Problem> found = other.list();
    kept.addAll(found.subList(0, Math.min(found.size(), KEPT - kept.size())));
    errors += other.errors();
    warnings += other.warnings();
  }

  /** The same problems, with rows left out in place of errors. */
  public synchronized Problems asRejected() {
    Problems rejected = new Problems();
    kept.forEach(
        problem -> rejected.kept.add(problem.isError() ? problem.as(Severity.REJECTED) : problem));
    rejected.warnings = errors + warnings;
    return rejected;
  }

  public synchronized List<Problem> list() {
    return List.copyOf(kept);
  }

  public synchronized long errors() {
    return errors;
  }

  public synchronized long warnings() {
    return warnings;
  }

  public synchronized boolean hasErrors() {
    return errors > 0;
  }

  /** Fails with everything collected, if any of it is an error. */
  public void throwIfErrors() {
    if (hasErrors()) {
      throw new ProblemsException(list());
    }
  }
}
