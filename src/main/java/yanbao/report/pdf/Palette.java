package yanbao.report.pdf;

import java.awt.Color;
import java.util.List;
import yanbao.report.Rgb;
import yanbao.report.Style;

/** The colours of a report. */
record Palette(Style.Colors colors) {
  Color of(Tint tint) {
    return color(
        switch (tint) {
          case ACCENT -> colors.accent();
          case HIGHLIGHT -> colors.highlight();
          case EMPHASIS -> colors.emphasis();
          case TEXT -> colors.text();
          case MUTED -> colors.muted();
          case ON_ACCENT -> on(colors.accent(), colors.text());
          case ON_ACCENT_MUTED -> on(colors.accent(), colors.text()).mixed(colors.accent(), 0.18);
          case HEADER -> colors.header();
          case ON_HEADER -> on(colors.header(), colors.accent());
          case ON_HEADER_MUTED -> on(colors.header(), colors.muted());
          case BAND -> colors.band();
          case TOTAL -> colors.total();
          case RULE -> colors.rule();
        });
  }

  /** White on dark, else the given colour. */
  private static Rgb on(Rgb background, Rgb dark) {
    return background.isDark() ? Rgb.WHITE : dark;
  }

  List<Color> series() {
    return colors.series().stream().map(Palette::color).toList();
  }

  private static Color color(Rgb color) {
    return new Color(color.value());
  }
}
