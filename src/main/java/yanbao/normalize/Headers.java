package yanbao.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import yanbao.model.HeaderDifference;
import yanbao.model.PartType;
import yanbao.model.RawRow;
import yanbao.model.SourceColumn;
import yanbao.problem.Escape;
import yanbao.problem.ProblemCode;
import yanbao.problem.Problems;

/** Finds the declared columns in a header. */
final class Headers {
  private final Place place;
  private final RawRow header;
  private final Set<HeaderDifference> ignored;
  private final Problems problems;
  private final List<String> comparable;
  private final List<SourceColumn> missing = new ArrayList<>();

  Headers(Place place, RawRow header, Set<HeaderDifference> ignored, Problems problems) {
    this.place = place;
    this.header = header;
    this.problems = problems;
    this.ignored = ignored;
    this.comparable =
        header.cells().stream().map(cell -> HeaderDifference.fold(cell.text(), ignored)).toList();
  }

  /** Where each declared column is, -1 after a problem. */
  List<Integer> resolve(List<SourceColumn> columns) {
    List<Integer> indices = new ArrayList<>();
    for (SourceColumn column : columns) {
      // The parts of a column stand behind it, and are in the same cells.
      indices.add(column.type() instanceof PartType ? indices.getLast() : resolve(column));
    }
    for (int i = 0; i < columns.size(); i++) {
      int first = indices.indexOf(indices.get(i));
      boolean part = columns.get(i).type() instanceof PartType;
      if (indices.get(i) >= 0 && first < i && !part) {
        problems.error(
            ProblemCode.COLUMN_NOT_FOUND,
            place.row(header.number()),
            "the columns "
                + columns.get(first).name()
                + " and "
                + columns.get(i).name()
                + " both match the header "
                + quoted(header.cell(indices.get(i)).text()));
      }
    }
    if (!missing.isEmpty()) {
      problems.add(
          new HeaderComparison(header, columns, indices, missing)
              .problem(place.row(header.number())));
    }
    return indices;
  }

  private int resolve(SourceColumn column) {
    for (String text : column.headers()) {
      List<Integer> found = indices(HeaderDifference.fold(text, ignored));
      if (found.size() == 1) {
        return found.getFirst();
      }
      if (found.size() > 1) {
        problems.error(
            ProblemCode.COLUMN_NOT_FOUND,
            place.row(header.number()),
            "expected one column "
                + quoted(text)
                + " but found it in the columns "
                + found.stream().map(i -> String.valueOf(i + 1)).collect(Collectors.joining(", ")));
        return -1;
      }
    }
    if (!column.optional()) {
      missing.add(column);
    }
    return -1;
  }

  private List<Integer> indices(String text) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < comparable.size(); i++) {
      if (comparable.get(i).equals(text)) {
        found.add(i);
      }
    }
    return found;
  }

  private static String quoted(String text) {
    return '"' + Escape.text(text) + '"';
  }
}
