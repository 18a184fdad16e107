package yanbao.report.workbook;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** How every sheet opens and prints. */
final class Page {
  static final float ROW_HEIGHT = 18;
  static final float TITLE_HEIGHT = 28;

  /** Excel has no higher rows. */
  static final float MAXIMUM_HEIGHT = 409;

  // A4 across, less the margins, in points.
  private static final double PAPER_WIDTH = 784;
  private static final double PAPER_HEIGHT = 516;

  private Page() {}

  static SXSSFSheet create(Book book, String name) {
    SXSSFSheet sheet = book.workbook().createSheet(name);
    sheet.setDisplayGridlines(false);
    sheet.setPrintGridlines(false);
    sheet.setZoom(100);
    sheet.setActiveCell(CellAddress.A1);
    sheet.setDefaultRowHeightInPoints(ROW_HEIGHT);
    sheet.setDefaultColumnWidth(9);
    print(book, sheet);
    return sheet;
  }

  /** The points of sheet that fit on one page below each other, once its width fits. */
  static double height(double sheetWidth) {
    return PAPER_HEIGHT * Math.max(1, sheetWidth / PAPER_WIDTH);
  }

  private static void print(Book book, SXSSFSheet sheet) {
    sheet.setFitToPage(true);
    sheet.setHorizontallyCenter(true);
    PrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setLandscape(true);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    sheet.setMargin(PageMargin.LEFT, 0.4);
    sheet.setMargin(PageMargin.RIGHT, 0.4);
    sheet.setMargin(PageMargin.TOP, 0.5);
    sheet.setMargin(PageMargin.BOTTOM, 0.6);
    sheet.setMargin(PageMargin.FOOTER, 0.3);
    // A single & begins a code.
    String title = book.text(book.data().title()).replace("&", "&&");
    sheet.getFooter().setLeft(title);
    sheet.getFooter().setCenter(book.word(Words.AS_OF) + " " + book.data().asOf());
    sheet.getFooter().setRight(book.word(Words.PAGE_OF));
  }
}
