package yanbao.load;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import yanbao.model.RawRow;
import yanbao.problem.Problem;
import yanbao.problem.ProblemCode;

/** Looks for the header among the first rows below a row that is not it. */
final class HeaderSearch {
  private static final int ROWS = 50;

  private final List<Problem> problems;
  private final Predicate<RawRow> isHeader;
  private int looked;
  private OptionalInt found = OptionalInt.empty();

  /**
   * @param problems what is wrong with the row that was taken for the header
   */
  HeaderSearch(List<Problem> problems, Predicate<RawRow> isHeader) {
    this.problems = problems;
    this.isHeader = isHeader;
  }

  void look(RawRow row) {
    if (looked++ < ROWS && found.isEmpty() && isHeader.test(row)) {
      found = OptionalInt.of(row.number());
    }
  }

  /** What is wrong with the header, and where it is instead. */
  List<Problem> problems() {
    if (found.isEmpty()) {
      return problems;
    }
    String advice =
        "; row %1$d has them all: say \"header: {row: %1$d}\" in the source"
            .formatted(found.getAsInt());
    return problems.stream()
        .map(
            problem ->
                problem.code() == ProblemCode.COLUMN_NOT_FOUND
                    ? problem.withMore(advice).withComparison(List.of())
                    : problem)
        .toList();
  }
}
