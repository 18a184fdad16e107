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

  static PdfPTable of(Press press, Chart chart, Outline.Entry entry, float width) {
    return block(press, chart, new FigureCells(press).caption(entry, false, 1), width);
  }

  /** A chart without an entry in the contents. */
  static PdfPTable of(Press press, Chart chart, float width) {
    String title = chart.title().in(press.language());
    return block(press, chart, new FigureCells(press).caption(title, 1), width);
  }

  private static PdfPTable block(Press press, Chart chart, PdfPCell caption, float width) {
    PdfPTable block = new PdfPTable(1);
    block.setTotalWidth(width);
    block.setLockedWidth(true);
    block.setHorizontalAlignment(Element.ALIGN_LEFT);
    block.setKeepTogether(true);
    FigureCells.rule(caption, Rectangle.BOTTOM, Style.STRONG, Style.PRIMARY);
    block.addCell(caption);
    PdfPCell drawing = FigureCells.plain(new Phrase(), 1);
    drawing.setImage(draw(press, chart, width));
    drawing.setPaddingTop(2 * Style.CELL_PADDING);
    drawing.setPaddingBottom(Style.CELL_PADDING);
    FigureCells.rule(drawing, Rectangle.BOTTOM, Style.THIN, Style.PRIMARY);
    block.addCell(drawing);
    new FigureCells(press).tail(chart.table(), Optional.empty(), 1).ifPresent(block::addCell);
    return block;
  }

  private static Image draw(Press press, Chart chart, float width) {
    EmbeddedFont font = font(press.ink(), Style.CHART_LABEL);
    ChartStyle style =
        new ChartStyle(
            font,
            font(press.ink(), Style.CHART_SMALL_LABEL),
            Style.SERIES,
            Style.INK,
            Style.MUTED,
            Style.CHART_GRID);
    ChartDrawing drawing = ChartDrawing.of(chart, press.data(), style, width);
    float height = (float) drawing.height();
    PdfTemplate template = press.canvas().createTemplate(width, height);
    Place place = Place.of("chart of table " + chart.table());
    VectorGraphics graphics = new VectorGraphics(template, width, height, press.ink(), place, font);
    drawing.draw(graphics);
    graphics.dispose();
    try {
      return Image.getInstance(template);
    } catch (BadElementException e) {
      throw new IllegalStateException("a drawing that is no image", e);
    }
  }

  private static EmbeddedFont font(Ink ink, TextStyle style) {
    return new EmbeddedFont(ink.fonts().base(style.weight()), style.size());
  }
}
