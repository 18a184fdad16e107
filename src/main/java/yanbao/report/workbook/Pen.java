package yanbao.report.workbook;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import yanbao.model.Value;

/** Writes the cells of one sheet, row by row from the top. */
final class Pen {
  private final Book book;
  private final SXSSFSheet sheet;
  private SXSSFRow row;

  Pen(Book book, SXSSFSheet sheet) {
    this.book = book;
    this.sheet = sheet;
    this.row = sheet.createRow(0);
  }

  /** Goes on to this row, with the default height. */
  void row(int index) {
    if (index != row.getRowNum()) {
      row = sheet.createRow(index);
    }
  }

  void row(int index, float height) {
    row(index);
    row.setHeightInPoints(height);
  }

  SXSSFCell cell(int column, Look look) {
    SXSSFCell cell = row.createCell(column);
    cell.setCellStyle(book.styles().of(look));
    return cell;
  }

  void text(int column, String text, Look look) {
    cell(column, look.of(text)).setCellValue(text);
  }

  void value(int column, Value value, Look look) {
    CellValues.put(cell(column, look), value);
  }

  void number(int column, long number, Look look) {
    cell(column, look).setCellValue((double) number);
  }

  /** Text that leads to the first cell of another sheet. */
  void link(int column, String text, String target, Look look) {
    Hyperlink link = book.workbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress(SheetNames.quoted(target) + "!A1");
    SXSSFCell cell = cell(column, look.of(text));
    cell.setCellValue(text);
    cell.setHyperlink(link);
  }

  /** Text over several columns, wrapped, in a row as high as it needs. */
  void spread(int first, int last, String text, Look look) {
    text(first, text, look);
    for (int column = first + 1; column <= last; column++) {
      cell(column, look);
    }
    if (last > first) {
      sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), first, last));
    }
  }
}
