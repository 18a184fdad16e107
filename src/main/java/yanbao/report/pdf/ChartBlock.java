package yanbao.report.pdf;

import java.util.Optional;
import org.openpdf.text.BadElementException;
import org.openpdf.text.Element;
import org.openpdf.text.Image;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfTemplate;
import yanbao.report.chart.Chart;
import yanbao.report.chart.ChartDrawing;
import yanbao.report.chart.ChartStyle;

/** A chart: caption, drawing, sources; never torn apart. */
final class ChartBlock {
  private ChartBlock() {}

  /** The chart in full width: a little lower where just that keeps it on this page. */
  static PdfPTable fitted(Press press, Chart chart, Optional<Outline.Entry> entry) {
    float space = press.remaining() - around(press, chart, entry);
    float height =
        space >= Design.CHART_LEAST_HEIGHT
            ? Math.min(space, Design.CHART_HEIGHT)
            : Design.CHART_HEIGHT;
    PdfPCell drawing = drawing(press, chart, press.width(), height);
    PdfPTable block = block(press, caption(press, chart, entry), drawing, press.width());
    addTail(press, chart, block);
    return block;
  }

  /** The height that the chart takes at least. */
  static float leastHeight(Press press, Chart chart, Optional<Outline.Entry> entry) {
    ChartDrawing drawing =
        ChartDrawing.of(
            chart, press.data(), style(press.ink()), press.width(), Design.CHART_LEAST_HEIGHT);
    return around(press, chart, entry) + (float) drawing.height();
  }

  /** The height of all but the drawing. */
  private static float around(Press press, Chart chart, Optional<Outline.Entry> entry) {
    PdfPCell nothing = FigureCells.plain(new Phrase(), 1);
    PdfPTable around = block(press, caption(press, chart, entry), nothing, press.width());
    addTail(press, chart, around);
    return around.getTotalHeight() + 3 * Design.CELL_PADDING + 1;
  }

  /** The chart in a given width. */
  static PdfPTable of(Press press, Chart chart, Optional<Outline.Entry> entry, float width) {
    return of(press, chart, entry, width, Design.CHART_HEIGHT);
  }

  /** The chart in a given width, as high as given unless it needs more. */
  static PdfPTable of(
      Press press, Chart chart, Optional<Outline.Entry> entry, float width, float height) {
    PdfPCell caption = caption(press, chart, entry);
    PdfPTable block = block(press, caption, drawing(press, chart, width, height), width);
    addTail(press, chart, block);
    return block;
  }

  /** A low chart without its sources: what stands next to it names them. */
  static PdfPTable small(Press press, Chart chart, float width) {
    PdfPCell drawing = drawing(press, chart, width, Design.CHART_SMALL_HEIGHT);
    return block(press, caption(press, chart, Optional.empty()), drawing, width);
  }

  /** The height that a chart takes in a given width. */
  static float height(Press press, Chart chart, float width) {
    ChartDrawing drawing =
        ChartDrawing.of(chart, press.data(), style(press.ink()), width, Design.CHART_HEIGHT);
    return (float) drawing.height();
  }

  private static PdfPCell caption(Press press, Chart chart, Optional<Outline.Entry> entry) {
    FigureCells cells = new FigureCells(press);
    return entry.isPresent()
        ? cells.caption(entry.get(), false, 1)
        : cells.caption(chart.title().in(press.language()), 1);
  }

  private static PdfPTable block(Press press, PdfPCell caption, PdfPCell drawing, float width) {
    PdfPTable block = new PdfPTable(1);
    block.setTotalWidth(width);
    block.setLockedWidth(true);
    block.setHorizontalAlignment(Element.ALIGN_LEFT);
    block.setKeepTogether(true);
    FigureCells.rule(caption, Rectangle.BOTTOM, Design.STRONG, press.color(Tint.ACCENT));
    block.addCell(caption);
    block.addCell(drawing);
    return block;
  }

  private static void addTail(Press press, Chart chart, PdfPTable block) {
    new FigureCells(press).tail(chart.table(), Optional.empty(), 1).ifPresent(block::addCell);
  }

  private static PdfPCell drawing(Press press, Chart chart, float width, float height) {
    PdfPCell drawing = FigureCells.plain(new Phrase(), 1);
    drawing.setImage(draw(press, chart, width, height));
    drawing.setPaddingTop(2 * Design.CELL_PADDING);
    drawing.setPaddingBottom(Design.CELL_PADDING);
    FigureCells.rule(drawing, Rectangle.BOTTOM, Design.THIN, press.color(Tint.ACCENT));
    return drawing;
  }

  private static Image draw(Press press, Chart chart, float width, float wanted) {
    ChartDrawing drawing = ChartDrawing.of(chart, press.data(), style(press.ink()), width, wanted);
    float height = (float) drawing.height();
    PdfTemplate template = press.canvas().createTemplate(width, height);
    Place place = Place.of("chart of table " + chart.table());
    VectorGraphics graphics =
        new VectorGraphics(
            template, width, height, press.ink(), place, font(press.ink(), Design.CHART_LABEL));
    drawing.draw(graphics);
    graphics.dispose();
    try {
      return Image.getInstance(template);
    } catch (BadElementException e) {
      throw new IllegalStateException("a drawing that is no image", e);
    }
  }

  private static ChartStyle style(Ink ink) {
    return new ChartStyle(
        font(ink, Design.CHART_LABEL),
        font(ink, Design.CHART_SMALL_LABEL),
        ink.fonts().palette().series(),
        ink.color(Tint.TEXT),
        ink.color(Tint.MUTED),
        ink.color(Tint.RULE));
  }

  private static EmbeddedFont font(Ink ink, TextStyle style) {
    return new EmbeddedFont(ink.fonts().base(style.face()), style.size());
  }
}
