package yanbao.report.workbook;

import org.jspecify.annotations.Nullable;

/** Hears what a sheet holds, row by row; rows and columns are 0-based. */
interface SheetReader {
  /**
   * A cell.
   *
   * @param value a Double, String, Boolean or {@link Fault}; null where there is none
   * @param formula its text; empty where another cell holds the shared one
   * @param shared the number of the shared formula, or -1
   */
  record Read(
      int row,
      int column,
      int style,
      @Nullable Object value,
      boolean hasFormula,
      String formula,
      int shared) {}

  /** An error such as {@code #N/A}. */
  record Fault(String text) {}

  void cell(Read cell);

  default void row(int row, boolean hidden) {}

  default void columns(int first, int last, boolean hidden) {}

  /** A formula that decides how the cells of these ranges look. */
  default void condition(String ranges, String formula) {}

  /** Cells whose text may look like a number. */
  default void textOnPurpose(String ranges) {}
}
