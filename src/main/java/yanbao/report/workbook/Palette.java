package yanbao.report.workbook;

import java.util.List;
import yanbao.report.Rgb;
import yanbao.report.Style;

/** The colours of a workbook: those of the style, and those that the trade agrees on. */
record Palette(Style.Colors colors) {
  private static final String INPUT = "0000FF";
  private static final String FORMULA = "000000";
  private static final String LINK = "008000";
  private static final String INPUT_CELL = "FFF9E1";

  /** How pale the colour behind figures is that stand for themselves. */
  private static final double PALE = 0.6;

  String ink(Look.Ink ink) {
    return switch (ink) {
      case INPUT -> INPUT;
      case FORMULA -> FORMULA;
      case LINK -> LINK;
      case FAINT -> colors.muted().hex();
      case PLAIN -> colors.text().hex();
      case ACCENT -> colors.accent().hex();
      case ON_TITLE -> on(colors.accent());
      case ON_HEADER -> on(colors.header());
    };
  }

  private String on(Rgb background) {
    return background.isDark() ? Rgb.WHITE.hex() : colors.accent().hex();
  }

  String fill(Look.Fill fill) {
    return switch (fill) {
      case NONE -> Rgb.WHITE.hex();
      case TITLE -> colors.accent().hex();
      case HEADER -> colors.header().hex();
      case BAND -> colors.band().hex();
      case TOTAL -> colors.total().hex();
      case INPUT -> INPUT_CELL;
    };
  }

  String accent() {
    return colors.accent().hex();
  }

  String rule() {
    return colors.rule().hex();
  }

  String muted() {
    return colors.muted().hex();
  }

  String negative() {
    return colors.negative().hex();
  }

  /** Of bars and scales behind figures. */
  String bar() {
    return colors.series().getFirst().mixed(Rgb.WHITE, PALE).hex();
  }

  /** Of the series of a chart. */
  String series(int index) {
    List<Rgb> series = colors.series();
    return series.get(index % series.size()).hex();
  }
}
