package yanbao.source.xlsx;

import org.xml.sax.SAXException;

/** A fault of one cell or row, with its place. */
final class CellFault extends SAXException {
  private final int row;
  private final int column;

  /**
   * @param row 1-based
   * @param column 1-based, 0 for the row as a whole
   */
  CellFault(int row, int column, String message) {
    super(message);
    this.row = row;
    this.column = column;
  }

  int row() {
    return row;
  }

  int column() {
    return column;
  }
}
