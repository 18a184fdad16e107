package yanbao.draft;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One table of a file as the draft describes it.
 *
 * @param path relative to the project, with the as-of date as a placeholder where the name has one
 * @param keys the columns that name a row; none where no few columns do
 * @param totalOf the names of the columns whose sum the total row has
 * @param rows how many rows of data there are
 */
record DraftedSource(
    String name,
    String title,
    String path,
    Optional<Charset> charset,
    Optional<Character> delimiter,
    Optional<String> sheet,
    Shape shape,
    List<DraftedColumn> columns,
    List<String> keys,
    List<String> totalOf,
    int rows) {

  record DraftedColumn(String name, ColumnEvidence evidence) {}

  /** The latest day in any of the columns. */
  Optional<LocalDate> latest() {
    return columns.stream()
        .flatMap(column -> column.evidence().latest().stream())
        .max(LocalDate::compareTo);
  }
}
