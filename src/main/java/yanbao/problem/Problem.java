package yanbao.problem;

/**
 * One thing that is wrong: what, where, and what to do next, in one sentence of the user's words.
 */
public record Problem(ProblemCode code, Severity severity, Position position, String message) {

  public static Problem error(ProblemCode code, Position position, String message) {
    return new Problem(code, Severity.ERROR, position, message);
  }

  public static Problem warning(ProblemCode code, Position position, String message) {
    return new Problem(code, Severity.WARNING, position, message);
  }

  /** The problem as one line: place, message, code. */
  public String line() {
    String place = position.describe();
    String prefix = severity == Severity.WARNING ? "warning: " : "";
    return prefix + (place.isEmpty() ? "" : place + ": ") + message + " [" + code.id() + "]";
  }
}
