package yanbao.report.pdf;

import java.awt.Color;
import org.openpdf.text.Chunk;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.BaseFont;

/** Sets text: the one way by which text gets into the report, so that every glyph is checked. */
final class Ink {
  private final Fonts fonts;
  private final Glyphs glyphs;
  private final Figures figures;

  Ink(Fonts fonts, Glyphs glyphs, Figures figures) {
    this.fonts = fonts;
    this.glyphs = glyphs;
    this.figures = figures;
  }

  Fonts fonts() {
    return fonts;
  }

  Color color(Tint tint) {
    return fonts.palette().of(tint);
  }

  Figures figures() {
    return figures;
  }

  String printable(String text, BaseFont font, Place place) {
    return glyphs.printable(text, font, place);
  }

  Chunk chunk(String text, TextStyle style, Place place) {
    Marked marked = Marked.of(text);
    Chunk chunk =
        new Chunk(printable(marked.text(), fonts.base(style.face()), place), fonts.font(style));
    chunk.setSplitCharacter(LineBreaks.RULES);
    if (!marked.spans().isEmpty()) {
      chunk.setGenericTag(figures.tag(marked));
    }
    return chunk;
  }

  Paragraph paragraph(String text, TextStyle style, Place place) {
    Paragraph paragraph = new Paragraph(style.leading());
    paragraph.setFont(fonts.font(style));
    paragraph.add(chunk(text, style, place));
    return paragraph;
  }

  float width(String text, TextStyle style) {
    return fonts.width(text, style);
  }
}
