package yanbao.problem;

import java.util.List;

/** Ends a run, or a part of it, with the problems that were found. */
public final class ProblemsException extends RuntimeException {
  private final transient List<Problem> problems;

  public ProblemsException(List<Problem> problems) {
    super(message(problems));
    this.problems = List.copyOf(problems);
  }

  public ProblemsException(Problem problem) {
    this(List.of(problem));
  }

  public static ProblemsException of(ProblemCode code, Position position, String message) {
    return new ProblemsException(Problem.error(code, position, message));
  }

  public List<Problem> problems() {
    return problems;
  }

  private static String message(List<Problem> problems) {
    return problems.isEmpty() ? "" : problems.getFirst().line();
  }
}
