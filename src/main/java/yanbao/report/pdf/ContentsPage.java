package yanbao.report.pdf;

import java.util.List;
import org.openpdf.text.Chunk;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.draw.DottedLineSeparator;
import yanbao.report.Words;

/** Sections and figures with their pages; every line leads there. */
final class ContentsPage {
  private final Press press;
  private final Outline outline;
  private final Marks marks;

  ContentsPage(Press press, Outline outline, Marks marks) {
    this.press = press;
    this.outline = outline;
    this.marks = marks;
  }

  void add() {
    heading(Words.CONTENTS);
    outline.sections().forEach(part -> entry(part.heading(), Design.CONTENTS_ENTRY.bold()));
    outline.closing().forEach(part -> entry(part.heading(), Design.CONTENTS_ENTRY.bold()));
    outline.disclaimer().ifPresent(entry -> entry(entry, Design.CONTENTS_ENTRY.bold()));
    List<Outline.Entry> figures = outline.figures();
    if (!figures.isEmpty()) {
      press.gap(Design.BLOCK_GAP);
      heading(Words.FIGURES);
      figures.forEach(entry -> entry(entry, Design.CONTENTS_ENTRY));
    }
  }

  private void heading(Words words) {
    press.need(5 * Design.CONTENTS_ENTRY.leading());
    Paragraph heading =
        press.ink().paragraph(press.word(words), Design.HEADING, Place.of("contents"));
    press.add(heading, Design.HEADING, 0);
  }

  private void entry(Outline.Entry entry, TextStyle style) {
    Paragraph line = new Paragraph(style.leading() * 1.1f);
    line.setFont(press.ink().fonts().font(style));
    line.add(link(entry.text() + " ", entry, style));
    Chunk dots = new Chunk(dots());
    dots.setFont(press.ink().fonts().font(style));
    line.add(dots);
    int page = marks.pageOf(entry.destination());
    line.add(link(" " + page, entry, Design.CONTENTS_ENTRY));
    press.add(line, style, Design.CONTENTS_GAP);
  }

  private Chunk link(String text, Outline.Entry entry, TextStyle style) {
    Chunk chunk = press.ink().chunk(text, style, Place.of("contents"));
    chunk.setLocalGoto(entry.destination());
    return chunk;
  }

  private DottedLineSeparator dots() {
    DottedLineSeparator dots = new DottedLineSeparator();
    dots.setGap(3);
    dots.setLineWidth(0.6f);
    dots.setLineColor(press.color(Tint.MUTED));
    return dots;
  }
}
