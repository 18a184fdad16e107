package yanbao.report.pdf;

import java.util.Optional;
import org.openpdf.text.Chunk;
import org.openpdf.text.Element;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.draw.LineSeparator;
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
      PdfPTable chart =
          ChartBlock.of(press, section.chart().get(), part.chart().get(), press.width());
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
    Paragraph heading = new Paragraph(Style.HEADING.leading());
    heading.setFont(press.ink().fonts().font(Style.HEADING));
    String text = entry.number().isEmpty() ? entry.title() : entry.number() + "  " + entry.title();
    Chunk chunk = press.ink().chunk(text, Style.HEADING, Place.of("heading"));
    chunk.setLocalDestination(entry.destination());
    chunk.setGenericTag(entry.destination());
    heading.add(chunk);
    press.add(heading);
    LineSeparator rule = new LineSeparator(Style.STRONG, 100, Style.ACCENT, Element.ALIGN_LEFT, -6);
    Paragraph line = new Paragraph(2, new Chunk(rule));
    line.setSpacingAfter(2 * Style.PARAGRAPH_GAP + 2);
    press.add(line);
  }

  private void text(ReportDefinition.Text text, TextStyle style, String what) {
    MarkdownBlock.elements(
            press.markdown(text), style, press.language(), press.ink(), Press.place(text, what))
        .forEach(press::add);
  }

  private void table(ReportDefinition.TableView view, Optional<Outline.Entry> entry) {
    press.gap(Style.PARAGRAPH_GAP);
    new TablePages(press, TableBlock.of(press, view, entry)).add();
  }
}
