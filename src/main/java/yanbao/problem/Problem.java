package yanbao.problem;

import java.util.Optional;

/**
 * One thing that is wrong: what, where, and what to do next, in one sentence of the user's words.
 *
 * @param value the text of the cell as received, where the problem is in a cell that was read
 */
public record Problem(
    ProblemCode code,
    Severity severity,
    Position position,
    String message,
    Optional<String> value) {

  public static Problem error(ProblemCode code, Position position, String message) {
    return new Problem(code, Severity.ERROR, position, message, Optional.empty());
  }

  public static Problem warning(ProblemCode code, Position position, String message) {
    return new Problem(code, Severity.WARNING, position, message, Optional.empty());
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** The same problem as one that does not stop publication. */
  public Problem asWarning() {
    return new Problem(code, Severity.WARNING, position, message, value);
  }

  /** With the text of its cell. */
  public Problem withValue(String text) {
    return new Problem(code, severity, position, message, Optional.of(text));
  }

  /** The problem as one line: place, message, code. */
  public String line() {
    String place = position.describe();
    String prefix = severity == Severity.WARNING ? "warning: " : "";
    return prefix + (place.isEmpty() ? "" : place + ": ") + message + " [" + code.id() + "]";
  }
}
