package yanbao.report.rejects;

import java.nio.file.Path;

/**
 * A written copy of an input file with its problems marked.
 *
 * @param file the input file as messages name it
 */
public record RejectsWorkbook(String file, Path workbook, Extent extent) {

  /** How much of the file the copy holds. */
  public enum Extent {
    /** All of it: corrected, it can take the place of the file. */
    WHOLE,
    /** The header and the rows with problems only: the file itself has to be corrected. */
    ROWS_WITH_PROBLEMS
  }
}
