package yanbao.load;

import java.util.Optional;
import yanbao.job.SourceDefinition;
import yanbao.problem.Escape;
import yanbao.problem.Position;
import yanbao.problem.Problem;
import yanbao.problem.ProblemCode;

/** Words the problem of a column that the source does not declare, if it is one. */
final class ExtraColumn {
  private ExtraColumn() {}

  static Optional<Problem> problem(
      SourceDefinition.ExtraColumns meaning, Position position, String header) {
    String message =
        "the column \""
            + Escape.text(header)
            + "\" is not declared; declare it, or say \"extraColumns: ignore\"";
    return switch (meaning) {
      case IGNORE -> Optional.empty();
      case WARN -> Optional.of(Problem.warning(ProblemCode.COLUMN_UNEXPECTED, position, message));
      case FAIL -> Optional.of(Problem.error(ProblemCode.COLUMN_UNEXPECTED, position, message));
    };
  }
}
