package yanbao.report.pdf;

import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import yanbao.report.ReportDefinition;
import yanbao.report.Words;

/** The right-hand column of the cover: view, date, analysts, chart. */
final class Sidebar {
  private static final float INNER = Design.SIDEBAR_WIDTH - 2 * Design.SIDEBAR_PADDING;

  private final Press press;
  private final PdfPTable blocks;

  Sidebar(Press press, ReportDefinition.Cover cover) {
    this.press = press;
    this.blocks = new PdfPTable(1);
    blocks.setTotalWidth(Design.SIDEBAR_WIDTH);
    blocks.setLockedWidth(true);
    cover.view().ifPresent(this::badge);
    heading(Words.AS_OF);
    line(press.data().asOf().toString(), "date");
    if (!cover.analysts().isEmpty()) {
      heading(Words.ANALYSTS);
      cover.analysts().forEach(analyst -> line(analyst, "analysts"));
    }
    cover.chart().ifPresent(chart -> block(ChartBlock.of(press, chart, INNER)));
    PdfPCell end = FigureCells.plain(new Phrase(), 1);
    end.setFixedHeight(Design.SIDEBAR_PADDING);
    blocks.addCell(end);
  }

  float height() {
    return blocks.getTotalHeight();
  }

  /** Draws the blocks on a shade that reaches down to {@code bottom}. */
  void draw(float left, float top, float bottom) {
    PdfContentByte canvas = press.canvas();
    canvas.saveState();
    canvas.setColorFill(press.color(Tint.BAND));
    canvas.rectangle(left, bottom, Design.SIDEBAR_WIDTH, top - bottom);
    canvas.fill();
    canvas.restoreState();
    blocks.writeSelectedRows(0, -1, left, top, canvas);
  }

  private void badge(ReportDefinition.Text view) {
    Place place = Press.place(view, "view");
    String verdict = MarkdownBlock.plain(press.markdown(view));
    PdfPCell cell = new PdfPCell();
    cell.setBorder(Rectangle.NO_BORDER);
    cell.setBackgroundColor(press.color(Tint.ACCENT));
    cell.setPadding(Design.SIDEBAR_PADDING);
    cell.setPaddingTop(Design.SIDEBAR_PADDING / 2);
    cell.addElement(press.ink().paragraph(press.word(Words.VIEW), Design.BADGE_LABEL, place));
    cell.addElement(press.ink().paragraph(verdict, Design.BADGE, place));
    blocks.addCell(cell);
  }

  private void heading(Words words) {
    Place place = Place.of("sidebar");
    PdfPCell cell =
        FigureCells.plain(
            new Phrase(
                Design.SIDE_HEADING.leading(),
                press.ink().chunk(press.word(words), Design.SIDE_HEADING, place)),
            1);
    cell.setPaddingTop(Design.SIDEBAR_PADDING + 3);
    cell.setPaddingBottom(2);
    cell.setPaddingLeft(Design.SIDEBAR_PADDING);
    blocks.addCell(cell);
  }

  private void line(String text, String what) {
    Phrase phrase =
        new Phrase(
            Design.SIDE_TEXT.leading(), press.ink().chunk(text, Design.SIDE_TEXT, Place.of(what)));
    PdfPCell cell = FigureCells.plain(phrase, 1);
    cell.setPaddingTop(4.5f);
    cell.setPaddingLeft(Design.SIDEBAR_PADDING);
    cell.setPaddingRight(Design.SIDEBAR_PADDING);
    blocks.addCell(cell);
  }

  private void block(PdfPTable block) {
    PdfPCell cell = new PdfPCell(block);
    cell.setBorder(Rectangle.NO_BORDER);
    cell.setHorizontalAlignment(Element.ALIGN_LEFT);
    cell.setPadding(0);
    cell.setPaddingTop(Design.SIDEBAR_PADDING + 3);
    cell.setPaddingLeft(Design.SIDEBAR_PADDING);
    cell.setPaddingRight(Design.SIDEBAR_PADDING);
    blocks.addCell(cell);
  }
}
