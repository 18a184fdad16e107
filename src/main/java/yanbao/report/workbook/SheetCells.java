package yanbao.report.workbook;

import java.util.List;
import java.util.Optional;
import yanbao.formula.excel.Cells;
import yanbao.table.ComputedTable;

/**
 * The addresses that a formula in one row uses.
 *
 * @param row the sheet row that the formula stands in
 * @param firstRow the first sheet row of what its aggregates cover
 * @param lastRow the last of them, inclusive
 */
record SheetCells(Book book, Layout layout, int row, int firstRow, int lastRow) implements Cells {

  /** For a data row: aggregates cover all data. */
  static SheetCells inData(Book book, Layout layout, int row) {
    return new SheetCells(book, layout, row, Layout.FIRST, layout.last());
  }

  /** For a total row: aggregates cover its group, or all data. */
  static SheetCells inTotal(Book book, Layout layout, int index) {
    ComputedTable.Total total = layout.table().totals().get(index);
    if (total.definition().per().isEmpty()) {
      return inData(book, layout, layout.total(index));
    }
    return new SheetCells(
        book,
        layout,
        layout.total(index),
        Layout.FIRST + total.firstRow(),
        Layout.FIRST + total.lastRow());
  }

  @Override
  public String cell(String column) {
    return layout.cell(row, column);
  }

  @Override
  public Optional<String> above(String column) {
    return row > Layout.FIRST ? Optional.of(layout.cell(row - 1, column)) : Optional.empty();
  }

  @Override
  public String range(Optional<String> table, String column) {
    return table.isPresent()
        ? book.layout(table.get()).sheetRange(column)
        : layout.range(column, firstRow, lastRow);
  }

  @Override
  public String word(String text) {
    return book.data().terms().of(text);
  }

  @Override
  public String parameter(String name) {
    return book.parameters().reference(name);
  }

  @Override
  public String total(String table, String total, String column) {
    boolean own = table.equals(layout.definition().name());
    Layout other = own ? layout : book.layout(table);
    List<ComputedTable.Total> totals = other.table().totals();
    for (int i = 0; i < totals.size(); i++) {
      if (totals.get(i).definition().name().equals(total)) {
        String address = other.fixedCell(other.total(i), column);
        return own ? address : other.quoted() + "!" + address;
      }
    }
    throw new IllegalArgumentException("table " + table + " has no total " + total);
  }
}
