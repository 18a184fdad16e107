package yanbao.batch;

import java.util.List;
import java.util.Optional;
import yanbao.problem.Position;
import yanbao.problem.Problem;
import yanbao.problem.ProblemCode;
import yanbao.problem.Severity;

/** A problem as JSON keeps it. */
record ProblemEntry(
    String id,
    ProblemCode code,
    Severity severity,
    String place,
    String message,
    Optional<String> value,
    List<List<String>> comparison,
    Optional<Position.InSource> source,
    Optional<Position.InTable> table) {

  static ProblemEntry of(Problem problem) {
    return new ProblemEntry(
        problem.code().id(),
        problem.code(),
        problem.severity(),
        problem.position().describe(),
        problem.message(),
        problem.value(),
        problem.comparison(),
        problem.position() instanceof Position.InSource source
            ? Optional.of(source)
            : Optional.empty(),
        problem.position() instanceof Position.InTable table
            ? Optional.of(table)
            : Optional.empty());
  }

  Problem problem() {
    return new Problem(code, severity, position(), message, value, comparison);
  }

  private Position position() {
    if (source.isPresent()) {
      return source.get();
    }
    if (table.isPresent()) {
      return table.get();
    }
    return place.isEmpty() ? new Position.Nowhere() : new Position.OnPath(place);
  }
}
