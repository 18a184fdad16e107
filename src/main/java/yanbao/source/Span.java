package yanbao.source;

/** A block of merged cells; rows are 1-based, columns 0-based, both ends belong to it. */
public record Span(int firstRow, int firstColumn, int lastRow, int lastColumn) {

  boolean holds(int row, int column) {
    return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
  }
}
