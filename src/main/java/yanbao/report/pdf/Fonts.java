package yanbao.report.pdf;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;

/** Noto Sans SC in two weights, embedded as subsets. */
final class Fonts {
  private static final String FOLDER = "fonts/ttf/NotoSansSC/";

  private final BaseFont regular;
  private final BaseFont bold;

  private Fonts(BaseFont regular, BaseFont bold) {
    this.regular = regular;
    this.bold = bold;
  }

  static Fonts load() throws IOException {
    return new Fonts(load("NotoSansSC-Regular.ttf"), load("NotoSansSC-Bold.ttf"));
  }

  private static BaseFont load(String name) throws IOException {
    try (InputStream font = Fonts.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
      if (font == null) {
        throw new FileNotFoundException("font " + FOLDER + name + " is not on the class path");
      }
      // Not from OpenPDF's cache: a font object collects what one document used.
      return BaseFont.createFont(
          name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, font.readAllBytes(), null);
    }
  }

  /** Begins a document: the subset tags are drawn anew. */
  void begin() {
    for (BaseFont font : new BaseFont[] {regular, bold}) {
      font.setSecureRandom(new FixedTag(font.getPostscriptFontName()));
    }
  }

  BaseFont base(TextStyle.Weight weight) {
    return switch (weight) {
      case REGULAR -> regular;
      case BOLD -> bold;
    };
  }

  Font font(TextStyle style) {
    return new Font(base(style.weight()), style.size(), Font.NORMAL, style.color());
  }

  float width(String text, TextStyle style) {
    return base(style.weight()).getWidthPoint(text, style.size());
  }

  /** Whether both weights have a glyph for the character. */
  boolean has(int codePoint) {
    return regular.charExists(codePoint) && bold.charExists(codePoint);
  }
}
