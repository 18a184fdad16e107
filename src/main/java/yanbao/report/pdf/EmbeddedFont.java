package yanbao.report.pdf;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.awt.geom.Rectangle2D;
import java.text.CharacterIterator;
import org.openpdf.text.pdf.BaseFont;

/**
 * The report's font as charts see it. All metrics come from the embedded font, so a chart looks the
 * same on a machine without any fonts, and no font file is unpacked for the desktop libraries.
 */
final class EmbeddedFont extends Font {
  private final transient BaseFont base;

  EmbeddedFont(BaseFont base, float size) {
    super(base.getPostscriptFontName(), Font.PLAIN, Math.round(size));
    this.base = base;
    this.pointSize = size;
  }

  BaseFont base() {
    return base;
  }

  float width(String text) {
    return base.getWidthPoint(text, pointSize);
  }

  float ascent() {
    return base.getFontDescriptor(BaseFont.ASCENT, pointSize);
  }

  float descent() {
    return -base.getFontDescriptor(BaseFont.DESCENT, pointSize);
  }

  FontMetrics metrics() {
    return new Metrics(this);
  }

  @Override
  public Rectangle2D getStringBounds(String text, FontRenderContext context) {
    return new Rectangle2D.Float(0, -ascent(), width(text), ascent() + descent());
  }

  @Override
  public LineMetrics getLineMetrics(String text, FontRenderContext context) {
    return new Line(this, text.length());
  }

  @Override
  public LineMetrics getLineMetrics(
      CharacterIterator text, int begin, int limit, FontRenderContext context) {
    return new Line(this, limit - begin);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EmbeddedFont font && font.base == base && font.pointSize == pointSize;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(base) + Float.hashCode(pointSize);
  }

  private static final class Metrics extends FontMetrics {
    private final transient EmbeddedFont embedded;

    Metrics(EmbeddedFont font) {
      super(font);
      this.embedded = font;
    }

    @Override
    public int getAscent() {
      return Math.round(embedded.ascent());
    }

    @Override
    public int getDescent() {
      return Math.round(embedded.descent());
    }

    @Override
    public int stringWidth(String text) {
      return (int) Math.ceil(embedded.width(text));
    }

    @Override
    public int charsWidth(char[] data, int offset, int length) {
      return stringWidth(new String(data, offset, length));
    }
  }

  private static final class Line extends LineMetrics {
    private final EmbeddedFont font;
    private final int characters;

    Line(EmbeddedFont font, int characters) {
      this.font = font;
      this.characters = characters;
    }

    @Override
    public int getNumChars() {
      return characters;
    }

    @Override
    public float getAscent() {
      return font.ascent();
    }

    @Override
    public float getDescent() {
      return font.descent();
    }

    @Override
    public float getLeading() {
      return 0;
    }

    @Override
    public float getHeight() {
      return font.ascent() + font.descent();
    }

    @Override
    public int getBaselineIndex() {
      return Font.ROMAN_BASELINE;
    }

    @Override
    public float[] getBaselineOffsets() {
      return new float[] {0, -font.ascent() / 2, -font.ascent()};
    }

    @Override
    public float getStrikethroughOffset() {
      return -font.ascent() / 3;
    }

    @Override
    public float getStrikethroughThickness() {
      return font.getSize2D() / 20;
    }

    @Override
    public float getUnderlineOffset() {
      return font.descent() / 2;
    }

    @Override
    public float getUnderlineThickness() {
      return font.getSize2D() / 20;
    }
  }
}
