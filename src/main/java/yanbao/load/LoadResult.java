package yanbao.load;

import java.util.List;

/** What became of the rows of a source, per file; nothing is staged after problems were added. */
public record LoadResult(List<FileResult> files) {
  public LoadResult {
    files = List.copyOf(files);
  }

  /**
   * What became of the rows of one file: {@code read} is the sum of {@code accepted} and {@code
   * rejected}; {@code skipped} are blank rows, preamble, control totals and footer beside them;
   * {@code hidden} are rows among those read that nobody sees who opens the workbook.
   */
  public record FileResult(
      InputFile file, long read, long accepted, long rejected, long skipped, long hidden) {}
}
