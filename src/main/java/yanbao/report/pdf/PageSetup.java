package yanbao.report.pdf;

import org.openpdf.text.Rectangle;
import yanbao.report.Style;

/** The page, upright, and its margins in points. */
record PageSetup(float width, float height, float side, float top, float bottom) {
  private static final float POINTS_PER_MILLIMETRE = 72 / 25.4f;

  static PageSetup of(Style.Page page) {
    return new PageSetup(
        page.paper().width(),
        page.paper().height(),
        page.side() * POINTS_PER_MILLIMETRE,
        page.top() * POINTS_PER_MILLIMETRE,
        page.bottom() * POINTS_PER_MILLIMETRE);
  }

  Rectangle portrait() {
    return new Rectangle(width, height);
  }

  Rectangle landscape() {
    return portrait().rotate();
  }

  /** The width between the margins. */
  float textWidth(TableLayout.Page page) {
    return switch (page) {
      case PORTRAIT -> width - 2 * side;
      case LANDSCAPE -> height - 2 * side;
    };
  }

  /** The height between the margins of an upright page. */
  float textHeight() {
    return height - top - bottom;
  }

  float right() {
    return width - side;
  }
}
