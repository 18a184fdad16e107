package yanbao.report.rejects;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import yanbao.problem.Position;
import yanbao.problem.Problem;
import yanbao.problem.Severity;

/** The problems of one file by sheet and row. */
final class Marks {
  // A comment is drawn as a shape of its own; thousands of them make a workbook slow to open.
  private static final int COMMENTS = 2000;

  private final Map<String, TreeMap<Integer, List<Problem>>> sheets = new TreeMap<>();
  private int comments;

  Marks(List<Problem> problems) {
    for (Problem problem : problems) {
      Position.InSource at = (Position.InSource) problem.position();
      sheets
          .computeIfAbsent(at.sheet().orElse(""), sheet -> new TreeMap<>())
          .computeIfAbsent(at.row(), row -> new ArrayList<>())
          .add(problem);
    }
  }

  /** The problems of a sheet by its 1-based rows, from the top. */
  Map<Integer, List<Problem>> rows(Optional<String> sheet) {
    return sheets.getOrDefault(sheet.orElse(""), new TreeMap<>());
  }

  /** The problems of a row by its 1-based columns, those of the row as a whole at 0. */
  static Map<Integer, List<Problem>> cells(List<Problem> row) {
    return row.stream()
        .collect(
            Collectors.groupingBy(
                problem -> ((Position.InSource) problem.position()).column(),
                TreeMap::new,
                Collectors.toList()));
  }

  /** Whether one more comment is drawn. */
  boolean takeComment() {
    return comments++ < COMMENTS;
  }

  static Colour colour(List<Problem> problems) {
    return problems.stream().anyMatch(problem -> problem.severity() != Severity.WARNING)
        ? Colour.RED
        : Colour.ORANGE;
  }

  /** What the comment at a cell says. */
  static String comment(List<Problem> problems) {
    return problems.stream()
        .map(problem -> problem.message() + " [" + problem.code().id() + "]")
        .collect(Collectors.joining("\n"));
  }

  /** What the last column says of a row. */
  static String reasons(List<Problem> problems) {
    return problems.stream().map(Marks::reason).collect(Collectors.joining(" | "));
  }

  private static String reason(Problem problem) {
    String column =
        ((Position.InSource) problem.position()).header().map(text -> text + ": ").orElse("");
    String kind = problem.severity() == Severity.WARNING ? "warning: " : "";
    return kind + column + problem.message() + " [" + problem.code().id() + "]";
  }

  /** Of a marked cell; its row was rejected, or only warned about. */
  enum Colour {
    RED(0xFF7C80),
    ORANGE(0xFFD966);

    private final int rgb;

    Colour(int rgb) {
      this.rgb = rgb;
    }

    byte[] rgb() {
      return new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
    }
  }
}
