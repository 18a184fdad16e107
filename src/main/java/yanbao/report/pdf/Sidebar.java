package yanbao.report.pdf;

import java.util.List;
import java.util.Optional;
import org.openpdf.text.Element;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import yanbao.report.Block;
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
    cover.view().ifPresent(view -> badge(view, cover.change()));
    heading(Words.DATES);
    if (cover.date().isPresent()) {
      line(press.word(Words.REPORT_DATE) + press.word(Words.COLON) + press.date(cover), "date");
    }
    line(press.word(Words.AS_OF) + press.word(Words.COLON) + press.data().asOf(), "date");
    figures(cover.sidebar());
    if (!cover.analysts().isEmpty()) {
      heading(Words.ANALYSTS);
      cover.analysts().forEach(this::analyst);
    }
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

  private void badge(ReportDefinition.Text view, Optional<ReportDefinition.Text> change) {
    Place place = Press.place(view, "view");
    Paragraph verdict = press.ink().paragraph(press.line(view), Design.BADGE, place);
    change.ifPresent(
        text -> {
          String what = press.word(Words.OPEN) + press.line(text) + press.word(Words.CLOSE);
          verdict.add(
              press.ink().chunk(what, Design.BADGE_CHANGE, Press.place(text, "change of view")));
        });
    PdfPCell cell = new PdfPCell();
    cell.setBorder(Rectangle.NO_BORDER);
    cell.setBackgroundColor(press.color(Tint.ACCENT));
    cell.setPadding(Design.SIDEBAR_PADDING);
    cell.setPaddingTop(Design.SIDEBAR_PADDING / 2);
    cell.addElement(press.ink().paragraph(press.word(Words.VIEW), Design.BADGE_LABEL, place));
    cell.addElement(verdict);
    blocks.addCell(cell);
  }

  private void figures(List<Block> figures) {
    for (int i = 0; i < figures.size(); i++) {
      Optional<Block> next =
          i + 1 < figures.size() ? Optional.of(figures.get(i + 1)) : Optional.empty();
      figure(figures.get(i), next);
    }
  }

  /** A table that is too wide is set in parts. */
  private void figure(Block block, Optional<Block> next) {
    switch (block) {
      case Block.OfChart chart -> {
        boolean named =
            next.orElse(block) instanceof Block.OfTable table
                && table.view().table().equals(chart.chart().table());
        block(
            named
                ? ChartBlock.small(press, chart.chart(), INNER)
                : ChartBlock.of(press, chart.chart(), Optional.empty(), INNER));
      }
      case Block.OfTable table -> {
        TableBlock fitted = TableBlock.small(press, table.view(), INNER);
        fitted.layout().parts().forEach(part -> block(fitted.whole(part)));
      }
      case Block.OfText text -> throw new IllegalArgumentException("a text in the sidebar");
      case Block.Beside beside -> throw new IllegalArgumentException("a row in the sidebar");
    }
  }

  private void analyst(ReportDefinition.Analyst analyst) {
    line(analyst.name().in(press.language()), Design.SIDE_TEXT, "analysts");
    analyst
        .license()
        .ifPresent(
            number ->
                line(press.word(Words.LICENSE) + ' ' + number, Design.SIDE_SMALL, "analysts"));
    analyst.email().ifPresent(address -> line(address, Design.SIDE_SMALL, "analysts"));
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
    line(text, Design.SIDE_TEXT, what);
  }

  private void line(String text, TextStyle style, String what) {
    Phrase phrase = new Phrase(style.leading(), press.ink().chunk(text, style, Place.of(what)));
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
