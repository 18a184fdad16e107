package yanbao.load;

import java.util.List;

/** What became of the rows of a source, per file; nothing is staged after problems were added. */
public record LoadResult(List<FileResult> files) {
  public LoadResult {
    files = List.copyOf(files);
  }

  /**
   * What became of the rows of one file: those {@code read} were {@code accepted}, {@code rejected}
   * or {@code skipped}, as blank rows, preamble, control totals and footer are.
   */
  public record FileResult(InputFile file, long read, long accepted, long rejected, long skipped) {}
}
