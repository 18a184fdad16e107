package yanbao.report.pdf;

import java.util.List;

/** What the style file does not set: sizes of type, and measures in points. */
final class Design {
  static final TextStyle PUBLISHER = TextStyle.heading(17, Tint.ON_ACCENT);
  static final TextStyle COVER_KIND = TextStyle.regular(11, Tint.ON_ACCENT_MUTED);
  static final TextStyle TITLE = TextStyle.heading(26, Tint.ACCENT);
  static final TextStyle BADGE_LABEL = TextStyle.regular(8, Tint.ON_ACCENT_MUTED);
  static final TextStyle BADGE = TextStyle.heading(17, Tint.ON_ACCENT);
  static final TextStyle SIDE_HEADING = TextStyle.bold(8.5, Tint.ACCENT);
  static final TextStyle BADGE_CHANGE = TextStyle.regular(11, Tint.ON_ACCENT);
  static final TextStyle SIDE_TEXT = TextStyle.regular(8.5, Tint.TEXT);
  static final TextStyle SIDE_SMALL = TextStyle.regular(7.5, Tint.MUTED);
  static final TextStyle COVER_HEADING = TextStyle.heading(12, Tint.ACCENT);
  static final TextStyle COVER_TEXT = TextStyle.regular(9.5, Tint.TEXT);

  /** The points are set as large as the cover has room for. */
  static final List<Float> COVER_TEXT_SIZES = List.of(11f, 10.5f, 10f, 9.5f);

  static final TextStyle HEADING = TextStyle.heading(16, Tint.ACCENT);
  static final TextStyle SUBHEADING = TextStyle.heading(11.5, Tint.ACCENT);
  static final TextStyle BODY = TextStyle.regular(10, Tint.TEXT);
  static final TextStyle CONTENTS_ENTRY = TextStyle.regular(10, Tint.TEXT);
  static final TextStyle CAPTION = TextStyle.bold(9, Tint.ACCENT);
  static final TextStyle SOURCE_LINE = TextStyle.regular(7.5, Tint.MUTED);
  static final TextStyle FRAME = TextStyle.regular(7.5, Tint.MUTED);
  static final TextStyle CLOSING_HEADING = TextStyle.heading(12, Tint.ACCENT);
  static final TextStyle CLOSING = TextStyle.regular(8.5, Tint.TEXT);
  static final TextStyle TABLE_CELL = TextStyle.regular(8.5, Tint.TEXT);
  static final TextStyle TABLE_GROUP = TextStyle.bold(8.5, Tint.ACCENT);
  static final TextStyle TABLE_HEADER = TextStyle.bold(8.5, Tint.ON_HEADER);
  static final TextStyle CHART_LABEL = TextStyle.regular(7.5, Tint.TEXT);
  static final TextStyle CHART_SMALL_LABEL = TextStyle.regular(6.5, Tint.TEXT);

  static final float CHART_HEIGHT = 175;
  static final float CHART_SMALL_HEIGHT = 105;
  static final float CHART_LEAST_HEIGHT = 110;

  /** Tables shrink in these steps before they turn to landscape. */
  static final List<Float> TABLE_SIZES = List.of(8.5f, 8f, 7.5f, 7f, 6.5f);

  static final float BAND_HEIGHT = 80;
  static final float LOGO_WIDTH = 150;
  static final float LOGO_HEIGHT = 40;
  static final float LOGO_GAP = 14;
  static final float STRIPE_HEIGHT = 4;
  static final float SIDEBAR_WIDTH = 170;
  static final float SIDEBAR_PADDING = 11;
  static final float GUTTER = 24;

  static final float CELL_PADDING = 4;
  static final float CELL_PADDING_NARROW = 2;
  static final float CELL_PADDING_VERTICAL = 3.2f;
  static final float PARAGRAPH_GAP = 6;
  static final float CONTENTS_GAP = 1.5f;
  static final float BESIDE_GAP = 18;
  static final float BLOCK_GAP = 16;

  static final float THIN = 0.35f;
  static final float STRONG = 1;

  private Design() {}
}
