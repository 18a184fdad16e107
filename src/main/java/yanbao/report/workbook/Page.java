package yanbao.report.workbook;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import yanbao.report.Style;
import yanbao.report.Words;

/** How every sheet opens and prints. */
final class Page {
  static final float ROW_HEIGHT = 18;
  static final float TITLE_HEIGHT = 28;

  /** Excel has no higher rows. */
  static final float MAXIMUM_HEIGHT = 409;

  // Margins, with what stands in them, in points.
  private static final double SIDES = 58;
  private static final double HEAD_AND_FOOT = 86;

  /** How much may be shrunk to stay upright. */
  private static final double SHRUNK = 1.1;

  private Page() {}

  static SXSSFSheet create(Book book, String name, Kind kind) {
    SXSSFSheet sheet = book.workbook().createSheet(name);
    sheet.setDisplayGridlines(false);
    sheet.setPrintGridlines(false);
    sheet.setZoom(100);
    sheet.setActiveCell(CellAddress.A1);
    sheet.setDefaultRowHeightInPoints(ROW_HEIGHT);
    sheet.setDefaultColumnWidth(9);
    sheet.setTabColor(
        Styles.color(
            switch (kind) {
              case COVER -> book.palette().accent();
              case INPUTS -> book.palette().ink(Look.Ink.INPUT);
              case TABLE -> book.palette().rule();
              case SOURCES -> book.palette().muted();
            }));
    print(book, sheet);
    return sheet;
  }

  /** What a sheet is for; its tab tells by its colour. */
  enum Kind {
    COVER,
    INPUTS,
    TABLE,
    SOURCES
  }

  /**
   * Prints these cells and no others: upright, or across where they are wide.
   *
   * @param width in points
   */
  static void area(Book book, SXSSFSheet sheet, int lastColumn, int lastRow, double width) {
    book.workbook().setPrintArea(book.workbook().getSheetIndex(sheet), 0, lastColumn, 0, lastRow);
    sheet.getPrintSetup().setLandscape(isAcross(book, width));
  }

  private static boolean isAcross(Book book, double width) {
    return width > (paper(book).width() - SIDES) * SHRUNK;
  }

  /** The points of sheet that fit on one page below each other, once its width fits. */
  static double height(Book book, double width) {
    Style.Paper paper = paper(book);
    boolean across = isAcross(book, width);
    double high = (across ? paper.width() : paper.height()) - HEAD_AND_FOOT;
    double wide = (across ? paper.height() : paper.width()) - SIDES;
    return high * Math.max(1, width / wide);
  }

  private static Style.Paper paper(Book book) {
    return book.data().style().workbook().paper();
  }

  private static short code(Style.Paper paper) {
    return switch (paper) {
      case A4 -> PrintSetup.A4_PAPERSIZE;
      case LETTER -> PrintSetup.LETTER_PAPERSIZE;
    };
  }

  private static void print(Book book, SXSSFSheet sheet) {
    sheet.setFitToPage(true);
    sheet.setHorizontallyCenter(true);
    PrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(code(paper(book)));
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    sheet.setMargin(PageMargin.LEFT, 0.4);
    sheet.setMargin(PageMargin.RIGHT, 0.4);
    sheet.setMargin(PageMargin.TOP, 0.6);
    sheet.setMargin(PageMargin.BOTTOM, 0.6);
    sheet.setMargin(PageMargin.HEADER, 0.3);
    sheet.setMargin(PageMargin.FOOTER, 0.3);
    String lettering = "&8&\"" + book.font() + ",Regular\"";
    // A single & begins a code.
    String title = book.text(book.data().title()).replace("&", "&&");
    sheet.getHeader().setLeft(lettering + title);
    sheet.getHeader().setRight(lettering + "&A");
    sheet
        .getFooter()
        .setLeft(
            lettering
                + book.word(Words.AS_OF)
                + " "
                + book.data().asOf()
                + "  |  "
                + book.word(Words.REVISION)
                + " "
                + book.data().revision());
    sheet.getFooter().setRight(lettering + book.word(Words.PAGE_OF));
  }
}
