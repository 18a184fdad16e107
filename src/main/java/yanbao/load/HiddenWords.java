package yanbao.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import yanbao.job.SourceDefinition;
import yanbao.normalize.RowNormalizer;
import yanbao.problem.Escape;
import yanbao.problem.Position;
import yanbao.problem.Problem;
import yanbao.problem.ProblemCode;
import yanbao.source.Hidden;

/** Words what was read of a sheet although it is hidden, if that is a problem. */
final class HiddenWords {
  private HiddenWords() {}

  static Optional<Problem> problem(
      SourceDefinition.HiddenData meaning,
      Position position,
      Hidden hidden,
      List<RowNormalizer> columns) {
    List<String> parts = new ArrayList<>();
    if (hidden.rows() > 0) {
      parts.add(
          hidden.rows() == 1
              ? "row " + hidden.firstRow()
              : hidden.rows() + " rows, the first is row " + hidden.firstRow());
    }
    List<String> headers =
        columns.stream()
            .flatMap(bound -> bound.headers(hidden.columns()).stream())
            .distinct()
            .toList();
    if (!headers.isEmpty()) {
      parts.add((headers.size() == 1 ? "the column " : "the columns ") + listed(headers));
    }
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    String message =
        "hidden, and read like the rest: "
            + String.join("; ", parts)
            + notRead(hidden.sheets())
            + "; say \"hidden: read\" if this is right";
    return switch (meaning) {
      case READ -> Optional.empty();
      case WARN -> Optional.of(Problem.warning(ProblemCode.HIDDEN_DATA, position, message));
      case FAIL -> Optional.of(Problem.error(ProblemCode.HIDDEN_DATA, position, message));
    };
  }

  private static String notRead(List<String> sheets) {
    return sheets.isEmpty() ? "" : "; hidden, and not read: the sheet " + listed(sheets);
  }

  private static String listed(List<String> names) {
    return names.stream()
        .map(name -> '"' + Escape.text(name) + '"')
        .collect(Collectors.joining(", "));
  }
}
