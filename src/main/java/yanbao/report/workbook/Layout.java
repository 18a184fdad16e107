package yanbao.report.workbook;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import yanbao.table.ComputedTable;
import yanbao.table.TableDefinition;

/**
 * Where the parts of a table stand on its sheet; rows and columns are 0-based.
 *
 * @param gaps columns that lines are drawn from and that lack values: each has a hidden copy right
 *     of the table with nothing in place of text, which charts would draw as zero
 */
record Layout(String sheet, ComputedTable table, List<String> gaps) {
  static final int TITLE = 0;
  static final int SUBTITLE = 1;
  static final int BACK = 2;
  static final int HEADER = 3;
  static final int FIRST = 4;

  TableDefinition definition() {
    return table.definition();
  }

  List<TableDefinition.Column> columns() {
    return definition().columns();
  }

  int lastColumn() {
    return columns().size() - 1;
  }

  /** The column that a chart draws: the column itself, or its copy with gaps. */
  int chartColumn(String column) {
    int gap = gaps.indexOf(column);
    return gap < 0 ? definition().columnIndex(column) : lastColumn() + 1 + gap;
  }

  /** The column after everything. */
  int afterLastColumn() {
    return lastColumn() + 1 + gaps.size();
  }

  /** The last data row; a table without rows keeps an empty one for its formulas to name. */
  int last() {
    return FIRST + Math.max(table.rows().size(), 1) - 1;
  }

  /** The row of a total by its place in the table: below the data, so that those stay one block. */
  int total(int index) {
    return last() + 1 + index;
  }

  int lastTotal() {
    return last() + table.totals().size();
  }

  /** All cells of the data, without totals, below their header. */
  CellRangeAddress headerAndData() {
    return new CellRangeAddress(HEADER, last(), 0, lastColumn());
  }

  /** A relative address such as {@code D5}. */
  String cell(int row, String column) {
    return new CellReference(row, definition().columnIndex(column)).formatAsString();
  }

  /** An absolute address such as {@code $D$15}. */
  String fixedCell(int row, String column) {
    return fixed(row, definition().columnIndex(column));
  }

  /** An absolute range such as {@code $D$5:$D$14}. */
  String range(String column, int firstRow, int lastRow) {
    return fixedCell(firstRow, column) + ":" + fixedCell(lastRow, column);
  }

  /** The data cells of a column with their sheet. */
  String sheetRange(String column) {
    return sheetRange(definition().columnIndex(column));
  }

  String sheetRange(int column) {
    return quoted() + "!" + fixed(FIRST, column) + ":" + fixed(last(), column);
  }

  String quoted() {
    return SheetNames.quoted(sheet);
  }

  private static String fixed(int row, int column) {
    return new CellReference(row, column, true, true).formatAsString();
  }
}
