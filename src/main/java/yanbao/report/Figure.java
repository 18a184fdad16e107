package yanbao.report;

import java.util.List;

/**
 * A value that the report shows: where on its pages, and the cell that it comes from.
 *
 * @param source where the value comes from
 * @param boxes the lines of the run of text that shows it
 * @param from its first character in that run; white space does not count, here and below
 * @param length how many characters it has
 * @param run how many characters the run has
 */
public record Figure(Source source, List<Box> boxes, int from, int length, int run) {
  public Figure {
    boxes = List.copyOf(boxes);
  }

  /**
   * A cell of a table, or a parameter.
   *
   * @param table the table; empty for a parameter
   * @param record the row as {@code data/<table>.csv} counts: from 0, totals after the data; 0 for
   *     a parameter
   * @param column the column, or the parameter
   * @param format the format that it is shown in
   * @param restyled whether that is another format than the cell's own
   */
  public record Source(String table, int record, String column, String format, boolean restyled) {
    /** Whether it is a parameter; not named as a property, which would be written to files. */
    public boolean ofParameter() {
      return table.isEmpty();
    }
  }

  /** A part of a line on a page, in points from the lower left. */
  public record Box(int page, float left, float baseline, float right) {}
}
