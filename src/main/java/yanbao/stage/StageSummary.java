package yanbao.stage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yanbao.problem.Position;
import yanbao.problem.Problem;

/**
 * What a staged file tells about the load that wrote it, besides its rows.
 *
 * @param files the input files, in order
 * @param latest the latest date in each date column that has one
 * @param problems warnings, those of rejected rows among them
 */
public record StageSummary(
    List<FileRows> files, Map<String, LocalDate> latest, List<Problem> problems) {
  public StageSummary {
    files = List.copyOf(files);
    latest = Map.copyOf(latest);
    problems = List.copyOf(problems);
  }

  /**
   * One input file. Its rows but for the header are {@code read}: the sum of {@code accepted},
   * {@code rejected} and {@code skipped}, which are blank rows, preamble, control totals and
   * footer. {@code hidden} are accepted or rejected rows that nobody sees who opens the workbook.
   *
   * @param headers where the declared columns were found; empty where the header was not; of a
   *     crosstab all of them for each of the rows that a physical row makes
   */
  public record FileRows(
      String shownAs,
      long read,
      long accepted,
      long rejected,
      long skipped,
      long hidden,
      Optional<String> sheet,
      List<Header> headers) {
    public FileRows {
      headers = List.copyOf(headers);
    }

    /** The row of this number; 0 for the file as a whole. */
    public Position.InSource at(int row) {
      return new Position.InSource(
          shownAs,
          row == 0 ? Optional.empty() : sheet,
          Header.physical(headers, row),
          0,
          Optional.empty());
    }

    /** The cell of a declared column; the row where the column was not found. */
    public Position.InSource at(int row, String column) {
      return Header.cell(headers, column, row)
          .map(
              found ->
                  new Position.InSource(
                      shownAs, sheet, found.row(), found.place(), Optional.of(found.text())))
          .orElse(at(row));
    }

    /** The same file with rows counted anew. */
    public FileRows counted(long nowAccepted, long nowRejected) {
      return new FileRows(shownAs, read, nowAccepted, nowRejected, skipped, hidden, sheet, headers);
    }

    /** The rows of data. */
    public long data() {
      return accepted + rejected;
    }
  }

  /**
   * Where a declared column was found in a file.
   *
   * @param place the 1-based physical column
   * @param text the header as the file has it
   * @param row the 1-based physical row, where the header itself is the value; else 0
   */
  public record Header(String column, int place, String text, int row) {

    /**
     * Where the cell of a column is in the row of this number; its {@code row} is always that of
     * the cell.
     *
     * @param headers those of a file
     */
    public static Optional<Header> cell(List<Header> headers, String column, int row) {
      List<Header> found =
          headers.stream().filter(header -> header.column().equals(column)).toList();
      if (found.isEmpty()) {
        return Optional.empty();
      }
      Header header = found.get(row % found.size());
      int physical = header.row() > 0 ? header.row() : row / found.size();
      return Optional.of(new Header(column, header.place(), header.text(), physical));
    }

    /** The physical row of the row of this number. */
    public static int physical(List<Header> headers, int row) {
      long rows =
          headers.stream()
              .filter(header -> header.column().equals(headers.getFirst().column()))
              .count();
      return rows == 0 ? row : row / (int) rows;
    }
  }
}
