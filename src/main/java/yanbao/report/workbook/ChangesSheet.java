package yanbao.report.workbook;

import org.apache.poi.xssf.streaming.SXSSFSheet;
import yanbao.report.Changes;
import yanbao.report.Words;

/** The sheet that says what is new since another revision. */
final class ChangesSheet {
  /** More are counted, not listed. */
  private static final int LISTED = 500;

  private static final double[] WIDTHS = {26, 24, 24, 18, 18, 60};
  private static final int LAST = WIDTHS.length - 1;

  private ChangesSheet() {}

  static void write(Book book, Changes changes) {
    SXSSFSheet sheet = Page.create(book, book.word(Words.CHANGES), Page.Kind.SOURCES);
    Pen pen = new Pen(book, sheet);
    for (int column = 0; column < WIDTHS.length; column++) {
      ColumnWidths.set(sheet, column, WIDTHS[column]);
    }
    sheet.createFreezePane(0, Layout.HEADER + 1);
    pen.row(Layout.TITLE, 28);
    pen.text(0, book.word(Words.CHANGES), Look.TITLE);
    pen.row(Layout.SUBTITLE);
    pen.text(0, changes.heading(book.data().language()), Look.NOTE);
    pen.row(Layout.BACK);
    pen.link(0, "← " + book.word(Words.CONTENTS), book.word(Words.COVER), Look.LINK);
    pen.row(Layout.HEADER, 24);
    Words[] heads = {
      Words.TABLE, Words.ROW, Words.COLUMN, Words.BEFORE, Words.AFTER, Words.BECAUSE
    };
    for (int column = 0; column < heads.length; column++) {
      pen.text(column, book.word(heads[column]), Look.HEADER);
    }
    int row = Layout.HEADER + 1;
    for (Changes.Change change : changes.first(LISTED)) {
      change(book, pen, row++, change);
    }
    if (changes.more(LISTED, book.data().language()).isPresent()) {
      pen.row(row++);
      pen.text(0, changes.more(LISTED, book.data().language()).get(), Look.NOTE);
    }
    Page.area(book, sheet, LAST, row - 1, ColumnWidths.points(WIDTHS));
  }

  private static void change(Book book, Pen pen, int row, Changes.Change change) {
    String[] texts = {
      change.table(),
      change.row(),
      change.what(),
      change.before(),
      change.after(),
      change.because(book.data().language())
    };
    int lines = 1;
    for (int column = 0; column < texts.length; column++) {
      lines = Math.max(lines, TextWidth.lines(texts[column], WIDTHS[column]));
    }
    Look cell = Look.FRAMED.format(Look.TEXT).with(Look.Trait.WRAPPED);
    pen.row(row, Math.min(lines * 15f + 4, Page.MAXIMUM_HEIGHT));
    for (int column = 0; column < texts.length; column++) {
      pen.text(column, texts[column], cell.with(Look.Trait.QUOTED));
    }
  }
}
