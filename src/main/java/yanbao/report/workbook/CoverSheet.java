package yanbao.report.workbook;

import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import yanbao.model.DisplayFormat;
import yanbao.model.Value;
import yanbao.report.WorkbookDefinition;

/** The first sheet: what the workbook is, its contents, and what colours and marks mean. */
final class CoverSheet {
  private static final int FIRST = 1;
  private static final int SECOND = 2;
  private static final int THIRD = 3;
  private static final int LAST = 4;
  private static final Look LABEL = Look.PLAIN.ink(Look.Ink.FAINT);

  private final Book book;
  private final SXSSFSheet sheet;
  private final Pen pen;
  private int row = 1;

  private CoverSheet(Book book) {
    this.book = book;
    this.sheet = Page.create(book, book.word(Words.COVER));
    this.pen = new Pen(book, sheet);
  }

  static void write(Book book, WorkbookDefinition definition) {
    CoverSheet cover = new CoverSheet(book);
    cover.title();
    cover.contents(definition);
    cover.legend();
  }

  private void title() {
    ColumnWidths.set(sheet, 0, 3);
    ColumnWidths.set(sheet, FIRST, 14);
    ColumnWidths.set(sheet, SECOND, 36);
    ColumnWidths.set(sheet, THIRD, 56);
    ColumnWidths.set(sheet, LAST, 12);
    pen.row(row++, 34);
    pen.text(FIRST, book.text(book.data().title()), Look.TITLE);
    Look left = Look.PLAIN.align(HorizontalAlignment.LEFT);
    pen.row(row++);
    pen.text(FIRST, book.word(Words.AS_OF_DATE), LABEL);
    pen.value(SECOND, new Value.Date(book.data().asOf()), left.format("yyyy-mm-dd"));
    pen.row(row++);
    pen.text(FIRST, book.word(Words.REVISION), LABEL);
    pen.number(SECOND, book.data().revision(), left.format("0"));
    pen.row(row++);
    pen.text(FIRST, book.word(Words.JOB), LABEL);
    pen.text(SECOND, book.data().job(), left.format(Look.TEXT));
    pen.row(row++);
    pen.text(FIRST, book.word(Words.PUBLISHER), LABEL);
    pen.text(SECOND, Packaging.PUBLISHER, left);
    row++;
  }

  private void contents(WorkbookDefinition definition) {
    heading(Words.CONTENTS);
    pen.row(row++, 22);
    pen.text(FIRST, book.word(Words.NUMBER), Look.HEADER);
    pen.text(SECOND, book.word(Words.SHEET), Look.HEADER);
    pen.text(THIRD, book.word(Words.CONTENT), Look.HEADER);
    pen.text(LAST, book.word(Words.ROWS), Look.HEADER);
    int number = 1;
    String parameters = book.word(Words.PARAMETERS);
    entry(number++, parameters, parameters, book.data().parameters().size() + 1L);
    for (int i = 0; i < definition.sheets().size(); i++) {
      Layout layout = book.layouts().get(i);
      String title = book.text(layout.definition().title());
      entry(number++, layout.sheet(), title, layout.table().rows().size());
    }
    String sources =
        book.word(Words.INPUT_FILES) + book.word(Words.COMMA) + book.word(Words.DEFINITIONS);
    entry(number, book.word(Words.SOURCES), sources, book.data().sources().size());
    row++;
  }

  private void entry(int number, String name, String content, long rows) {
    Look look = Look.FRAMED;
    pen.row(row++);
    pen.number(FIRST, number, look.align(HorizontalAlignment.CENTER).format("0"));
    pen.link(
        SECOND,
        name,
        name,
        look.ink(Look.Ink.ACCENT).with(Look.Trait.UNDERLINED).format(Look.TEXT));
    pen.text(THIRD, content, look);
    pen.number(LAST, rows, look.align(HorizontalAlignment.RIGHT).format("#,##0"));
  }

  private void legend() {
    heading(Words.LEGEND);
    colour(Words.BLUE, Look.Ink.INPUT, Words.BLUE_MEANS);
    colour(Words.BLACK, Look.Ink.FORMULA, Words.BLACK_MEANS);
    colour(Words.GREEN, Look.Ink.LINK, Words.GREEN_MEANS);
    sample(DisplayFormat.MISSING, Look.Ink.FAINT, Words.MISSING_MEANS);
    sample(DisplayFormat.NOT_MEANINGFUL, Look.Ink.FAINT, Words.NOT_MEANINGFUL_MEANS);
  }

  private void colour(Words name, Look.Ink ink, Words meaning) {
    sample(book.word(name), ink, meaning);
  }

  private void sample(String text, Look.Ink ink, Words meaning) {
    Look look = Look.FRAMED;
    pen.row(row++);
    pen.text(FIRST, text, look.ink(ink).align(HorizontalAlignment.CENTER).with(Look.Trait.BOLD));
    pen.spread(SECOND, LAST, book.word(meaning), look);
  }

  private void heading(Words word) {
    pen.row(row++, 24);
    pen.text(FIRST, book.word(word), Look.HEADING);
  }
}
