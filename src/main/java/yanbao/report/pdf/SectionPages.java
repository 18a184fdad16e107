package yanbao.report.pdf;

import java.util.Optional;
import org.openpdf.text.Chunk;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import yanbao.report.ReportDefinition;

/** The sections: heading, then text, table and chart. */
final class SectionPages {
  private static final float HEADING_AND_SOME_TEXT = 110;

  private final Press press;

  SectionPages(Press press) {
    this.press = press;
  }

  void add(Outline.Part part) {
    heading(part.heading());
    ReportDefinition.Section section = part.section();
    section
        .text()
        .ifPresent(text -> text(text, Style.BODY, "text of section " + part.heading().number()));
    section.table().ifPresent(view -> table(view, part.table()));
    if (section.chart().isPresent() && part.chart().isPresent()) {
      press.gap(Style.BLOCK_GAP);
      PdfPTable chart = ChartBlock.of(press, section.chart().get(), part.chart().get());
      press.need(chart.getTotalHeight());
      press.add(chart);
    }
    press.gap(1.6f * Style.BLOCK_GAP);
  }

  void disclaimer(ReportDefinition.Text text, Outline.Entry entry) {
    heading(entry);
    text(text, Style.DISCLAIMER, "disclaimer");
  }

  private void heading(Outline.Entry entry) {
    press.need(HEADING_AND_SOME_TEXT);
    String text = entry.number().isEmpty() ? entry.title() : entry.number() + "  " + entry.title();
    Chunk chunk = press.ink().chunk(text, Style.HEADING, Place.of("heading"));
    chunk.setLocalDestination(entry.destination());
    chunk.setGenericTag(entry.destination());
    PdfPCell cell = FigureCells.plain(new Phrase(Style.HEADING.leading(), chunk), 1);
    cell.setPaddingBottom(Style.PARAGRAPH_GAP);
    FigureCells.rule(cell, Rectangle.BOTTOM, Style.STRONG, Style.ACCENT);
    PdfPTable heading = new PdfPTable(1);
    heading.setTotalWidth(press.width());
    heading.setLockedWidth(true);
    heading.setSpacingAfter(2 * Style.PARAGRAPH_GAP);
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
        .forEach(element -> press.add(element, style, Style.PARAGRAPH_GAP));
  }

  private void table(ReportDefinition.TableView view, Optional<Outline.Entry> entry) {
    press.gap(Style.PARAGRAPH_GAP);
    new TablePages(press, TableBlock.of(press, view, entry)).add();
  }
}
