package yanbao.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import yanbao.problem.Escape;
import yanbao.problem.Position;
import yanbao.problem.Problem;
import yanbao.problem.ProblemCode;

/** Error cells of a workbook that have no value because the definition says so. */
final class ErrorCells {
  private static final int NAMED = 5;

  private final Map<Integer, InColumn> columns = new TreeMap<>();

  /** Those of one column: the first ones, and how many. */
  private static final class InColumn {
    private final String text;
    private final List<Position.InSource> first = new ArrayList<>();
    private long count;

    private InColumn(String text) {
      this.text = text;
    }
  }

  /**
   * @param index the 0-based column
   * @param text the error
   */
  void add(int index, String text, Position.InSource at) {
    InColumn column = columns.computeIfAbsent(index, first -> new InColumn(text));
    column.count++;
    if (column.first.size() < NAMED) {
      column.first.add(at);
    }
  }

  /** One warning for each column that has any. */
  List<Problem> problems() {
    return columns.values().stream().map(ErrorCells::problem).toList();
  }

  private static Problem problem(InColumn column) {
    String found = "the error \"" + Escape.text(column.text) + "\"";
    String others =
        column.first.stream()
            .skip(1)
            .map(Position.InSource::address)
            .collect(Collectors.joining(", "));
    long unnamed = column.count - column.first.size();
    return Problem.warning(
        ProblemCode.ERROR_AS_NULL,
        column.first.getFirst(),
        found
            + " is taken for no value, as \"nulls\" says"
            + (others.isEmpty() ? "" : "; errors in " + others + " too")
            + (unnamed > 0 ? ", and " + unnamed + " more" : ""));
  }
}
