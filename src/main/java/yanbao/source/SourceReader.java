package yanbao.source;

import java.nio.file.Path;
import java.util.List;
import yanbao.model.RawRow;
import yanbao.problem.Problem;

/**
 * Reads one file format row by row. Stateless; a fault of the file is thrown as {@link
 * yanbao.problem.ProblemsException}.
 */
public interface SourceReader {

  /** Whether this reader takes files of this name. */
  boolean reads(Path file);

  /**
   * Reads the table and hands its rows on, in file order: the header once, then data rows and the
   * control total, if any. Preamble, blank rows and what follows the footer are not handed on.
   *
   * @param shownAs the file as messages name it
   * @throws yanbao.problem.ProblemsException on a fault of the file as a whole
   * @throws java.io.IOException when the file cannot be read
   */
  void read(Path file, String shownAs, SourceLayout layout, Receiver receiver)
      throws java.io.IOException;

  /**
   * Hands on the rows of a file that nobody has described yet, as they stand: the first one as the
   * header, all others as data of any width.
   *
   * @param layout a layout whose header is in row 1
   */
  default void rows(Path file, String shownAs, SourceLayout layout, Receiver receiver)
      throws java.io.IOException {
    read(file, shownAs, layout, receiver);
  }

  /** The visible sheets of a file, in order; none where the format has no sheets. */
  default List<String> sheets(Path file, String shownAs) throws java.io.IOException {
    return List.of();
  }

  /** Takes what a reader finds. */
  interface Receiver {
    /** The sheet that the table lies on, before all else; files without sheets do not call this. */
    default void sheet(String name) {}

    /** Every physical row as it comes, before it is known what it is. */
    default void physical(RawRow row) {}

    /** The header texts by column, and where the last header row is. */
    void header(RawRow header);

    void row(RawRow row);

    void total(RawRow row);

    /** Blank rows, preamble and footer rows that were passed over. */
    void skipped(int count);

    /** What the sheet hides, behind all rows; files without sheets do not call this. */
    default void hidden(Hidden hidden) {}

    /** A row that breaks the format, as far as its cells can be told apart; it is rejected. */
    void malformed(RawRow row, List<Problem> problems);
  }
}
