package yanbao.report.pdf;

import java.util.Optional;
import org.openpdf.text.Chunk;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import yanbao.report.ReportDefinition;
import yanbao.report.chart.Chart;

/** The sections: heading, then text, table and chart. */
final class SectionPages {
  private static final float HEADING = 60;
  private static final float HEADING_AND_SOME_TEXT = 110;

  private final Press press;

  SectionPages(Press press) {
    this.press = press;
  }

  void add(Outline.Part part) {
    ReportDefinition.Section section = part.section();
    Optional<TableBlock> table =
        section.table().map(view -> TableBlock.of(press, view, part.table()));
    if (section.text().isEmpty()) {
      roomForFigure(part, table);
    }
    heading(part.heading());
    if (section.text().isPresent()) {
      text(section.text().get(), Design.BODY, "text of section " + part.heading().number());
      press.gap(Design.PARAGRAPH_GAP);
    }
    table.ifPresent(block -> new TablePages(press, block).add());
    if (section.chart().isPresent() && part.chart().isPresent()) {
      if (table.isPresent()) {
        press.gap(Design.BLOCK_GAP);
      }
      PdfPTable chart = ChartBlock.of(press, section.chart().get(), part.chart().get());
      press.need(chart.getTotalHeight());
      press.add(chart);
    }
    press.gap(1.6f * Design.BLOCK_GAP);
  }

  /** A heading stays with the figure that follows it at once. */
  private void roomForFigure(Outline.Part part, Optional<TableBlock> table) {
    if (table.isPresent()) {
      if (table.get().isLandscape()) {
        press.landscape();
      }
      press.need(HEADING + TablePages.leastHeight(table.get(), press.setup()));
    } else if (part.section().chart().isPresent() && part.chart().isPresent()) {
      Chart chart = part.section().chart().get();
      press.need(HEADING + ChartBlock.leastHeight(press, chart, part.chart().get()));
    }
  }

  void disclaimer(ReportDefinition.Text text, Outline.Entry entry) {
    heading(entry);
    text(text, Design.DISCLAIMER, "disclaimer");
  }

  private void heading(Outline.Entry entry) {
    press.need(HEADING_AND_SOME_TEXT);
    String text = entry.number().isEmpty() ? entry.title() : entry.number() + "  " + entry.title();
    Chunk chunk = press.ink().chunk(text, Design.HEADING, Place.of("heading"));
    chunk.setLocalDestination(entry.destination());
    chunk.setGenericTag(entry.destination());
    PdfPCell cell = FigureCells.plain(new Phrase(Design.HEADING.leading(), chunk), 1);
    cell.setPaddingBottom(Design.PARAGRAPH_GAP);
    FigureCells.rule(cell, Rectangle.BOTTOM, Design.STRONG, press.color(Tint.HIGHLIGHT));
    PdfPTable heading = new PdfPTable(1);
    heading.setTotalWidth(press.width());
    heading.setLockedWidth(true);
    heading.setSpacingAfter(2 * Design.PARAGRAPH_GAP);
    heading.addCell(cell);
    press.add(heading);
  }

  private void text(ReportDefinition.Text text, TextStyle style, String what) {
    MarkdownBlock.elements(
            press.markdown(text),
            style,
            press.width(),
            press.language(),
            press.ink(),
            Press.place(text, what))
        .forEach(element -> press.add(element, style, Design.PARAGRAPH_GAP));
  }
}
