package yanbao.report.pdf;

import org.openpdf.text.Chunk;
import org.openpdf.text.Paragraph;

/** Sets text: the one way by which text gets into the report, so that every glyph is checked. */
final class Ink {
  private final Fonts fonts;
  private final Glyphs glyphs;

  Ink(Fonts fonts, Glyphs glyphs) {
    this.fonts = fonts;
    this.glyphs = glyphs;
  }

  Fonts fonts() {
    return fonts;
  }

  String printable(String text, Place place) {
    return glyphs.printable(text, place);
  }

  Chunk chunk(String text, TextStyle style, Place place) {
    Chunk chunk = new Chunk(printable(text, place), fonts.font(style));
    chunk.setSplitCharacter(LineBreaks.RULES);
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
