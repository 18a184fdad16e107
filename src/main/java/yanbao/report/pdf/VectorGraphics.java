package yanbao.report.pdf;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.geom.AffineTransform;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfGraphics2D;

/** Draws into a report; text stays text, in the embedded font. */
final class VectorGraphics extends PdfGraphics2D {
  private final Ink ink;
  private final Place place;
  private final float height;
  private @Nullable EmbeddedFont font;

  VectorGraphics(
      PdfContentByte content, float width, float height, Ink ink, Place place, EmbeddedFont font) {
    super(content, width, height);
    this.ink = ink;
    this.place = place;
    this.height = height;
    this.font = font;
  }

  @Override
  public void setFont(Font changed) {
    // The constructor of the super class sets a font of the desktop; there may be none.
    if (changed instanceof EmbeddedFont embedded) {
      font = embedded;
    }
  }

  @Override
  public @Nullable Font getFont() {
    return font;
  }

  @Override
  public FontMetrics getFontMetrics(Font measured) {
    if (measured instanceof EmbeddedFont embedded) {
      return embedded.metrics();
    }
    throw new IllegalArgumentException("not the report's font: " + measured);
  }

  @Override
  public void drawString(String text, float x, float y) {
    EmbeddedFont used = font;
    if (used == null || text.isEmpty()) {
      return;
    }
    AffineTransform at = getTransform();
    at.translate(x, y);
    PdfContentByte content = getContent();
    content.saveState();
    content.setColorFill(getColor());
    content.beginText();
    content.setFontAndSize(used.base(), used.getSize2D());
    content.setTextMatrix(
        (float) at.getScaleX(),
        (float) -at.getShearY(),
        (float) -at.getShearX(),
        (float) at.getScaleY(),
        (float) at.getTranslateX(),
        (float) (height - at.getTranslateY()));
    content.showText(ink.printable(text, used.base(), place));
    content.endText();
    content.restoreState();
  }
}
