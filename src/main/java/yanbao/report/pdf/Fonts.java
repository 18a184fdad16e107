package yanbao.report.pdf;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.openpdf.text.DocumentException;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;
import yanbao.problem.Escape;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;
import yanbao.report.Style;
import yanbao.report.StyleFile;

/** The fonts of a report, embedded as subsets: those of its style, else Noto Sans SC. */
final class Fonts {
  private static final String FOLDER = "fonts/ttf/NotoSansSC/";
  private static final String REGULAR = "NotoSansSC-Regular.ttf";
  private static final String BOLD = "NotoSansSC-Bold.ttf";

  private final Map<TextStyle.Face, BaseFont> faces;
  private final Palette palette;

  private Fonts(Map<TextStyle.Face, BaseFont> faces, Palette palette) {
    this.faces = faces;
    this.palette = palette;
  }

  static Fonts load(Style style) throws IOException {
    Style.Fonts fonts = style.fonts();
    // One object per font: two would embed it twice.
    Map<String, BaseFont> loaded = new LinkedHashMap<>();
    Map<TextStyle.Face, BaseFont> faces = new EnumMap<>(TextStyle.Face.class);
    faces.put(TextStyle.Face.BODY, load(loaded, fonts.body(), REGULAR));
    faces.put(TextStyle.Face.BOLD, load(loaded, fonts.bold(), BOLD));
    faces.put(TextStyle.Face.HEADING, load(loaded, fonts.heading().or(fonts::bold), BOLD));
    return new Fonts(faces, new Palette(style.colors()));
  }

  private static BaseFont load(
      Map<String, BaseFont> loaded, Optional<StyleFile> declared, String builtIn)
      throws IOException {
    String name = declared.map(StyleFile::shownAs).orElse(builtIn);
    BaseFont known = loaded.get(name);
    if (known != null) {
      return known;
    }
    byte[] bytes = declared.isPresent() ? declared.get().read() : builtIn(builtIn);
    BaseFont font = font(name, bytes);
    loaded.put(name, font);
    return font;
  }

  private static byte[] builtIn(String name) throws IOException {
    try (InputStream font = Fonts.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
      if (font == null) {
        throw new FileNotFoundException("font " + FOLDER + name + " is not on the class path");
      }
      return font.readAllBytes();
    }
  }

  private static BaseFont font(String name, byte[] bytes) throws IOException {
    try {
      // Not from OpenPDF's cache: a font object collects what one document used.
      BaseFont font =
          BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes, null);
      // Of no use to viewers, and not as PDF/A wants it.
      font.setIncludeCidSet(false);
      return font;
    } catch (DocumentException e) {
      throw ProblemsException.of(
          ProblemCode.WRONG_VALUE,
          new Position.OnPath(name),
          "expected a TrueType font that may be embedded: "
              + Escape.text(String.valueOf(e.getMessage())));
    }
  }

  /** Begins a document: the subset tags are drawn anew. */
  void begin() {
    for (BaseFont font : faces.values()) {
      font.setSecureRandom(new FixedTag(font.getPostscriptFontName()));
    }
  }

  Palette palette() {
    return palette;
  }

  BaseFont base(TextStyle.Face face) {
    BaseFont font = faces.get(face);
    if (font == null) {
      throw new IllegalArgumentException("no font for " + face);
    }
    return font;
  }

  Font font(TextStyle style) {
    return new Font(base(style.face()), style.size(), Font.NORMAL, palette.of(style.tint()));
  }

  float width(String text, TextStyle style) {
    return base(style.face()).getWidthPoint(text, style.size());
  }
}
