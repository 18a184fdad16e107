package yanbao.load;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What became of the rows of a source, per file; nothing is staged after problems were added.
 *
 * @param latest the latest date of the column that must be fresh, where the source has one
 */
public record LoadResult(List<FileResult> files, Optional<LocalDate> latest) {
  public LoadResult {
    files = List.copyOf(files);
  }

  /**
   * What became of the rows of one file: those {@code read} were {@code accepted}, {@code rejected}
   * or {@code skipped}, as blank rows, preamble, control totals and footer are; {@code hidden} are
   * accepted or rejected rows that nobody sees who opens the workbook.
   */
  public record FileResult(
      InputFile file, long read, long accepted, long rejected, long skipped, long hidden) {}
}
