package yanbao.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import yanbao.model.HeaderDifference;
import yanbao.model.PartType;
import yanbao.model.RawCell;
import yanbao.model.RawRow;
import yanbao.model.SourceColumn;
import yanbao.problem.Escape;
import yanbao.problem.Nearest;
import yanbao.problem.ProblemCode;
import yanbao.problem.Problems;

/** Finds the declared columns in a header. */
final class Headers {
  private static final int LISTED = 40;
  private static final String DELIMITERS = ",;\t|";

  private final Place place;
  private final RawRow header;
  private final Set<HeaderDifference> ignored;
  private final Problems problems;
  private final List<String> comparable;

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
    problems.error(ProblemCode.COLUMN_NOT_FOUND, place.row(header.number()), missing(column));
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

  private String missing(SourceColumn column) {
    List<String> found =
        header.cells().stream().filter(cell -> !cell.isBlank()).map(RawCell::text).toList();
    String listed =
        found.stream().limit(LISTED).map(Headers::quoted).collect(Collectors.joining(", "));
    return "expected the column "
        + column.headers().stream().map(Headers::quoted).collect(Collectors.joining(" or "))
        + " but found "
        + (found.isEmpty() ? "no header text" : listed)
        + (found.size() > LISTED ? " and " + (found.size() - LISTED) + " more" : "")
        + delimiter(found).or(() -> nearest(column, found)).orElse("");
  }

  private static Optional<String> nearest(SourceColumn column, List<String> found) {
    List<String> near = found.stream().map(Escape::text).toList();
    return column.headers().stream()
        .flatMap(text -> Nearest.to(Escape.text(text), near).stream())
        .findFirst()
        .map(text -> "; is \"" + text + "\" the one meant?");
  }

  /** One column only, with another delimiter in its text, is a file read with the wrong one. */
  private static Optional<String> delimiter(List<String> found) {
    if (found.size() != 1) {
      return Optional.empty();
    }
    String text = found.getFirst();
    return DELIMITERS
        .chars()
        .mapToObj(c -> (char) c)
        .filter(c -> text.indexOf(c) >= 0)
        .findFirst()
        .map(
            c ->
                "; the delimiter "
                    + quoted(String.valueOf(c))
                    + " would give "
                    + (text.chars().filter(other -> other == c).count() + 1)
                    + " columns");
  }

  private static String quoted(String text) {
    return '"' + Escape.text(text) + '"';
  }
}
