package yanbao.report.rejects;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Sheet;

/** Puts comments at cells. */
final class Comments {
  static final String AUTHOR = "Yanbao";

  private static final int COLUMNS = 4;
  private static final int ROWS = 6;

  private final CreationHelper helper;
  private final Drawing<?> drawing;
  private final Marks marks;

  Comments(Sheet sheet, Marks marks) {
    this.helper = sheet.getWorkbook().getCreationHelper();
    this.drawing = sheet.createDrawingPatriarch();
    this.marks = marks;
  }

  /** Adds a comment, below the words of one that is there. */
  void add(Cell cell, String text) {
    if (!marks.takeComment()) {
      return;
    }
    Comment there = cell.getCellComment();
    if (there != null) {
      String before = there.getString().getString();
      there.setString(helper.createRichTextString(Reasons.fitting(before + "\n" + text)));
      return;
    }
    ClientAnchor anchor = helper.createClientAnchor();
    anchor.setCol1(cell.getColumnIndex() + 1);
    anchor.setCol2(cell.getColumnIndex() + 1 + COLUMNS);
    anchor.setRow1(cell.getRowIndex());
    anchor.setRow2(cell.getRowIndex() + ROWS);
    Comment comment = drawing.createCellComment(anchor);
    comment.setAuthor(AUTHOR);
    comment.setString(helper.createRichTextString(Reasons.fitting(text)));
    comment.setAddress(cell.getAddress());
  }
}
