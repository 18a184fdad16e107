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
   * @param headers where the declared columns were found; empty where the header was not
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

    /** Where a declared column was found. */
    public Optional<Header> header(String column) {
      return headers.stream().filter(header -> header.column().equals(column)).findFirst();
    }

    /** A row of this file; 0 for the file as a whole. */
    public Position.InSource at(int row) {
      return new Position.InSource(
          shownAs, row == 0 ? Optional.empty() : sheet, row, 0, Optional.empty());
    }

    /** The cell of a declared column; the row where the column was not found. */
    public Position.InSource at(int row, String column) {
      return header(column)
          .map(
              found ->
                  new Position.InSource(
                      shownAs, sheet, row, found.place(), Optional.of(found.text())))
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
   */
  public record Header(String column, int place, String text) {}
}
