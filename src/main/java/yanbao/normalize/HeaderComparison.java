package yanbao.normalize;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import yanbao.model.Folding;
import yanbao.model.HeaderDifference;
import yanbao.model.PartType;
import yanbao.model.RawRow;
import yanbao.model.SourceColumn;
import yanbao.problem.Escape;
import yanbao.problem.Nearest;
import yanbao.problem.Position;
import yanbao.problem.Problem;
import yanbao.problem.ProblemCode;

/**
 * Words the problem of a header that lacks declared columns: what is missing, and what may be it.
 */
final class HeaderComparison {
  private static final int LISTED = 10;
  private static final String DELIMITERS = ",;\t|:";
  private static final Pattern PLAIN_YAML = Pattern.compile("[\\p{L}_(][\\p{L}\\p{N} _()（）/.-]*");

  private final RawRow header;
  private final List<SourceColumn> columns;
  private final List<Integer> indices;
  private final List<SourceColumn> missing;
  private final List<Integer> unexpected = new ArrayList<>();
  private final Map<SourceColumn, Integer> likely = new LinkedHashMap<>();

  /**
   * @param indices where each declared column is, -1 where it is not
   */
  HeaderComparison(
      RawRow header,
      List<SourceColumn> columns,
      List<Integer> indices,
      List<SourceColumn> missing) {
    this.header = header;
    this.columns = columns;
    this.indices = indices;
    this.missing = missing;
    for (int i = 0; i < header.cells().size(); i++) {
      if (!indices.contains(i) && !header.cell(i).isBlank()) {
        unexpected.add(i);
      }
    }
    for (SourceColumn column : missing) {
      nearest(column).ifPresent(index -> likely.put(column, index));
    }
  }

  Problem problem(Position position) {
    long declared = columns.stream().filter(HeaderComparison::isDeclared).count();
    String message =
        missing.size()
            + " of "
            + declared
            + (declared == 1 ? " column" : " columns")
            + (missing.size() == 1 ? " is" : " are")
            + " not in the header: "
            + listed(missing, column -> column.name() + " " + expected(column))
            + "; found but not expected: "
            + (unexpected.isEmpty() ? "nothing" : listed(unexpected, this::found))
            + advice();
    Problem problem = Problem.error(ProblemCode.COLUMN_NOT_FOUND, position, message);
    return delimiter().isPresent() ? problem : problem.withComparison(sideBySide());
  }

  private static boolean isDeclared(SourceColumn column) {
    return !(column.type() instanceof PartType);
  }

  private List<List<String>> sideBySide() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("column", "expected", "found", "definition"));
    for (int i = 0; i < columns.size(); i++) {
      SourceColumn column = columns.get(i);
      if (isDeclared(column)) {
        boolean here = indices.get(i) >= 0;
        Optional<Integer> meant = here ? Optional.of(indices.get(i)) : near(column);
        rows.add(
            List.of(
                column.name(),
                expected(column),
                meant.map(this::found).map(text -> here ? text : text + "?").orElse("-"),
                here ? "" : near(column).map(index -> definition(column, index)).orElse("")));
      }
    }
    for (int index : unexpected) {
      if (!likely.containsValue(index)) {
        rows.add(List.of("-", "-", found(index), ""));
      }
    }
    return rows;
  }

  private Optional<Integer> near(SourceColumn column) {
    return Optional.ofNullable(likely.get(column));
  }

  private String advice() {
    Optional<String> delimiter = delimiter();
    if (delimiter.isPresent()) {
      return delimiter.get();
    }
    return likely.entrySet().stream()
        .findFirst()
        .map(
            match ->
                "; is "
                    + quoted(text(match.getValue()))
                    + " the "
                    + match.getKey().name()
                    + "? Then say "
                    + definition(match.getKey(), match.getValue()))
        .orElse("");
  }

  /** The line of YAML that accepts this header text. */
  private String definition(SourceColumn column, int index) {
    for (HeaderDifference difference : HeaderDifference.values()) {
      if (same(column, index, EnumSet.of(difference))) {
        return "header: {ignore: " + difference.word() + "}";
      }
    }
    if (same(column, index, EnumSet.allOf(HeaderDifference.class))) {
      return "header: {ignore: [width, case]}";
    }
    List<String> texts = new ArrayList<>(column.headers());
    texts.add(text(index));
    return column.name()
        + ": {header: ["
        + texts.stream().map(HeaderComparison::yaml).collect(Collectors.joining(", "))
        + "]}";
  }

  private boolean same(SourceColumn column, int index, Set<HeaderDifference> ignored) {
    String found = HeaderDifference.fold(text(index), ignored);
    return column.headers().stream()
        .anyMatch(declared -> HeaderDifference.fold(declared, ignored).equals(found));
  }

  /** What may be meant: the same but for width and case, a likely slip, or a part of it. */
  private Optional<Integer> nearest(SourceColumn column) {
    List<Integer> free = unexpected.stream().filter(index -> !likely.containsValue(index)).toList();
    for (int index : free) {
      if (same(column, index, EnumSet.allOf(HeaderDifference.class))) {
        return Optional.of(index);
      }
    }
    for (String declared : column.headers()) {
      Optional<String> near = Nearest.to(declared, free.stream().map(this::text).toList());
      if (near.isPresent()) {
        return free.stream().filter(index -> text(index).equals(near.get())).findFirst();
      }
    }
    boolean onlyOne = missing.size() == 1 && free.size() == 1;
    return free.stream().filter(index -> onlyOne || isPart(column, text(index))).findFirst();
  }

  private static boolean isPart(SourceColumn column, String found) {
    return column.headers().stream()
        .anyMatch(declared -> declared.contains(found) || found.contains(declared));
  }

  /** One column only, with another delimiter in its text, is a file read with the wrong one. */
  private Optional<String> delimiter() {
    long declared = columns.stream().filter(HeaderComparison::isDeclared).count();
    if (declared < 2 || header.cells().stream().filter(cell -> !cell.isBlank()).count() != 1) {
      return Optional.empty();
    }
    String text = header.cells().getFirst().text();
    return DELIMITERS
        .chars()
        .mapToObj(c -> (char) c)
        .filter(c -> text.indexOf(c) >= 0)
        .max((a, b) -> Integer.compare(count(text, a), count(text, b)))
        .map(
            c ->
                "; 1 column found, %d expected: the delimiter %s would give %d"
                    .formatted(declared, quoted(String.valueOf(c)), count(text, c) + 1));
  }

  private static int count(String text, char c) {
    return (int) text.chars().filter(other -> other == c).count();
  }

  private String text(int index) {
    return Folding.trim(header.cell(index).text());
  }

  private String found(int index) {
    return quoted(text(index)) + " (column " + (index + 1) + ")";
  }

  private static String expected(SourceColumn column) {
    return column.headers().stream()
        .map(HeaderComparison::quoted)
        .collect(Collectors.joining(" or "));
  }

  private static <T> String listed(List<T> items, Function<T, String> words) {
    String list = items.stream().limit(LISTED).map(words).collect(Collectors.joining(", "));
    return items.size() > LISTED ? list + " and " + (items.size() - LISTED) + " more" : list;
  }

  private static String yaml(String text) {
    return PLAIN_YAML.matcher(text).matches()
        ? text
        : '"' + Escape.text(text.replace("\\", "\\\\").replace("\"", "\\\"")) + '"';
  }

  private static String quoted(String text) {
    return '"' + Escape.text(text) + '"';
  }
}
