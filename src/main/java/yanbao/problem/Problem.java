package yanbao.problem;

import java.util.List;
import java.util.Optional;

/**
 * One thing that is wrong: what, where, and what to do next, in one sentence of the user's words.
 *
 * @param value the text of the cell as received, where the problem is in a cell that was read
 * @param comparison what was expected and found side by side, under a row of titles; empty where
 *     the message says it all
 */
public record Problem(
    ProblemCode code,
    Severity severity,
    Position position,
    String message,
    Optional<String> value,
    List<List<String>> comparison) {
  public Problem {
    comparison = List.copyOf(comparison);
  }

  public static Problem error(ProblemCode code, Position position, String message) {
    return new Problem(code, Severity.ERROR, position, message, Optional.empty(), List.of());
  }

  public static Problem warning(ProblemCode code, Position position, String message) {
    return new Problem(code, Severity.WARNING, position, message, Optional.empty(), List.of());
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** The same problem at another severity. */
  public Problem as(Severity other) {
    return new Problem(code, other, position, message, value, comparison);
  }

  /** With the text of its cell. */
  public Problem withValue(String text) {
    return new Problem(code, severity, position, message, Optional.of(text), comparison);
  }

  /** With what was expected and found side by side; the first row has the titles. */
  public Problem withComparison(List<List<String>> rows) {
    return new Problem(code, severity, position, message, value, rows);
  }

  /** With something more to say about it. */
  public Problem withMore(String advice) {
    return new Problem(code, severity, position, message + advice, value, comparison);
  }

  /** The problem as one line: place, message, code. */
  public String line() {
    String place = position.describe();
    String prefix =
        switch (severity) {
          case ERROR -> "";
          case REJECTED -> "warning: row left out: ";
          case WARNING -> "warning: ";
        };
    return prefix + (place.isEmpty() ? "" : place + ": ") + message + " [" + code.id() + "]";
  }
}
