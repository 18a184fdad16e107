package yanbao.report.pdf;

import java.awt.Color;
import java.util.List;

/** The look of a report: colours, type and measures (points). */
final class Style {
  static final Color PRIMARY = new Color(0x1B365D);
  static final Color ACCENT = new Color(0xB8883B);
  static final Color EMPHASIS = new Color(0x8C2D2D);
  static final Color INK = new Color(0x262B33);
  static final Color MUTED = new Color(0x6B7480);
  static final Color ON_PRIMARY = Color.WHITE;
  static final Color ON_PRIMARY_MUTED = new Color(0xD5DDE8);
  static final Color RULE = new Color(0xD9DEE5);
  static final Color SHADE = new Color(0xF4F6F9);
  static final Color HEADER_SHADE = new Color(0xE6EBF2);
  static final Color TOTAL_SHADE = new Color(0xF0F2F5);

  /** Neighbours differ in lightness, so that they can be told apart in grey. */
  static final List<Color> SERIES =
      List.of(
          new Color(0x1B365D),
          new Color(0xC9A24B),
          new Color(0x4F8A8B),
          new Color(0xA9BDD3),
          new Color(0x8C2D2D),
          new Color(0x9A9FA8));

  static final Color CHART_GRID = new Color(0xE3E7EC);

  static final TextStyle PUBLISHER = TextStyle.bold(17, ON_PRIMARY);
  static final TextStyle COVER_KIND = TextStyle.regular(11, ON_PRIMARY_MUTED);
  static final TextStyle TITLE = TextStyle.bold(26, PRIMARY);
  static final TextStyle BADGE_LABEL = TextStyle.regular(8, ON_PRIMARY_MUTED);
  static final TextStyle BADGE = TextStyle.bold(17, ON_PRIMARY);
  static final TextStyle SIDE_HEADING = TextStyle.bold(8.5, PRIMARY);
  static final TextStyle SIDE_TEXT = TextStyle.regular(8.5, INK);
  static final TextStyle COVER_HEADING = TextStyle.bold(12, PRIMARY);
  static final TextStyle COVER_TEXT = TextStyle.regular(9.5, INK);

  static final TextStyle HEADING = TextStyle.bold(16, PRIMARY);
  static final TextStyle SUBHEADING = TextStyle.bold(11.5, PRIMARY);
  static final TextStyle BODY = TextStyle.regular(10, INK);
  static final TextStyle CONTENTS_ENTRY = TextStyle.regular(10, INK);
  static final TextStyle CAPTION = TextStyle.bold(9, PRIMARY);
  static final TextStyle SOURCE_LINE = TextStyle.regular(7.5, MUTED);
  static final TextStyle FRAME = TextStyle.regular(7.5, MUTED);
  static final TextStyle DISCLAIMER = TextStyle.regular(8.5, MUTED);
  static final TextStyle TABLE_CELL = TextStyle.regular(8.5, INK);
  static final TextStyle TABLE_HEADER = TextStyle.bold(8.5, PRIMARY);
  static final TextStyle CHART_LABEL = TextStyle.regular(7.5, INK);
  static final TextStyle CHART_SMALL_LABEL = TextStyle.regular(6.5, INK);

  static final float CHART_HEIGHT = 175;
  static final float CHART_LEAST_HEIGHT = 110;

  /** Tables shrink in these steps before they turn to landscape. */
  static final List<Float> TABLE_SIZES = List.of(8.5f, 8f, 7.5f, 7f, 6.5f);

  static final float MARGIN_SIDE = 51;
  static final float MARGIN_TOP = 76;
  static final float MARGIN_BOTTOM = 62;

  static final float BAND_HEIGHT = 80;
  static final float STRIPE_HEIGHT = 4;
  static final float SIDEBAR_WIDTH = 160;
  static final float SIDEBAR_PADDING = 11;
  static final float GUTTER = 24;

  static final float CELL_PADDING = 4;
  static final float CELL_PADDING_VERTICAL = 3.2f;
  static final float PARAGRAPH_GAP = 6;
  static final float CONTENTS_GAP = 1.5f;
  static final float BLOCK_GAP = 16;

  static final float THIN = 0.35f;
  static final float STRONG = 1;

  private Style() {}
}
