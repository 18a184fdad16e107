package yanbao.report.workbook;

import java.util.List;

/** The font and the colours of a workbook; colours are RGB. */
record Palette(
    String font,
    String accent,
    String text,
    String muted,
    String header,
    String band,
    String total,
    String rule,
    String negative,
    String bar,
    List<String> series) {
  static final Palette DEFAULT =
      new Palette(
          // On every desk with Chinese text; has Latin letters and digits of one width as well.
          "Microsoft YaHei",
          "1F3864",
          "262626",
          "808080",
          "1F3864",
          "F3F6FA",
          "E4EAF3",
          "B4C0D3",
          "C00000",
          "A9C1E4",
          // From dark to light, so that series differ in grey as well.
          List.of("1F3864", "D08A1D", "4F81BD", "A5A5A5", "7F3F3F", "C9D6E8"));

  String ink(Look.Ink ink) {
    return switch (ink) {
      // What these three mean is a custom of the trade, no matter of taste.
      case INPUT -> "0000FF";
      case FORMULA -> "000000";
      case LINK -> "008000";
      case FAINT -> muted;
      case PLAIN -> text;
      case WHITE -> "FFFFFF";
      case ACCENT -> accent;
      case ON_HEADER -> "FFFFFF";
    };
  }

  /** The colour behind a cell that has one. */
  String fill(Look.Fill fill) {
    return switch (fill) {
      case NONE -> "FFFFFF";
      case TITLE -> accent;
      case HEADER -> header;
      case BAND -> band;
      case TOTAL -> total;
      case INPUT -> "FFF9E1";
    };
  }
}
