package yanbao.load;

import java.util.List;

/** What became of the rows of a source, per file. */
public record LoadResult(List<FileResult> files) {
  public LoadResult {
    files = List.copyOf(files);
  }

  /** What became of the rows of one file. */
  public record FileResult(InputFile file, long read, long accepted, long rejected, long skipped) {}
}
