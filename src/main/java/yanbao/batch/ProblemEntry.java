package yanbao.batch;

import java.util.List;
import java.util.Optional;
import yanbao.problem.Category;
import yanbao.problem.Position;
import yanbao.problem.Problem;
import yanbao.problem.ProblemCode;
import yanbao.problem.Severity;

/**
 * A problem as JSON keeps it; programs read these fields, so their names stay.
 *
 * @param code as in {@code YB-301}
 * @param place all of where it is, in words
 * @param row 1-based, of a source; with {@code column}, 1-based too, and the {@code header} there
 * @param value the text of the cell as received
 * @param key names the row of a table
 */
public record ProblemEntry(
    String code,
    ProblemCode name,
    Category category,
    Severity severity,
    String place,
    String message,
    Optional<String> file,
    Optional<String> sheet,
    Optional<Integer> row,
    Optional<Integer> column,
    Optional<String> header,
    Optional<String> value,
    List<List<String>> comparison,
    Optional<String> table,
    Optional<String> key,
    Optional<String> tableColumn) {

  static ProblemEntry of(Problem problem) {
    Optional<Position.InSource> source =
        Optional.of(problem.position())
            .filter(Position.InSource.class::isInstance)
            .map(Position.InSource.class::cast);
    Optional<Position.InTable> table =
        Optional.of(problem.position())
            .filter(Position.InTable.class::isInstance)
            .map(Position.InTable.class::cast);
    return new ProblemEntry(
        problem.code().id(),
        problem.code(),
        problem.code().category(),
        problem.severity(),
        problem.position().describe(),
        problem.message(),
        source.map(Position.InSource::file),
        source.flatMap(Position.InSource::sheet),
        source.map(Position.InSource::row).filter(row -> row > 0),
        source.map(Position.InSource::column).filter(column -> column > 0),
        source.flatMap(Position.InSource::header),
        problem.value(),
        problem.comparison(),
        table.map(Position.InTable::table),
        table.flatMap(Position.InTable::row),
        table.flatMap(Position.InTable::column));
  }

  public Problem problem() {
    return new Problem(name, severity, position(), message, value, comparison);
  }

  private Position position() {
    if (file.isPresent()) {
      return new Position.InSource(file.get(), sheet, row.orElse(0), column.orElse(0), header);
    }
    if (table.isPresent()) {
      return new Position.InTable(table.get(), key, tableColumn);
    }
    return place.isEmpty() ? new Position.Nowhere() : new Position.OnPath(place);
  }
}
