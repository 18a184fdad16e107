package yanbao.report.workbook;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cell styles of a workbook, one per look. */
final class Styles {
  private static final int BODY = 10;

  private final XSSFWorkbook workbook;
  private final Palette palette;
  private final String font;
  private final Map<Look, CellStyle> styles = new HashMap<>();
  private final Map<Lettering, XSSFFont> fonts = new HashMap<>();

  private record Lettering(Look.Ink ink, int size, boolean bold, boolean underlined) {}

  Styles(XSSFWorkbook workbook, Palette palette, String font) {
    this.workbook = workbook;
    this.palette = palette;
    this.font = font;
    // The first font is the one that column widths are measured in.
    XSSFFont first = workbook.getFontAt(0);
    first.setScheme(FontScheme.NONE);
    first.setFontName(font);
    first.setFontHeightInPoints((short) BODY);
    first.setColor(color("000000"));
  }

  CellStyle of(Look look) {
    return styles.computeIfAbsent(look, this::create);
  }

  static XSSFColor color(String rgb) {
    // The file format wants the opacity in front.
    return new XSSFColor(HexFormat.of().parseHex("FF" + rgb));
  }

  private CellStyle create(Look look) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font(look));
    style.setAlignment(look.align());
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setIndention((short) (isPadded(look) ? 1 : 0));
    style.setWrapText(look.traits().contains(Look.Trait.WRAPPED));
    style.setQuotePrefixed(look.traits().contains(Look.Trait.QUOTED));
    style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
    if (look.fill() != Look.Fill.NONE) {
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      style.setFillForegroundColor(color(palette.fill(look.fill())));
    }
    rule(style, look.rule());
    return style;
  }

  private static boolean isPadded(Look look) {
    return look.traits().contains(Look.Trait.PADDED)
        && (look.align() == HorizontalAlignment.LEFT
            || (look.align() == HorizontalAlignment.RIGHT && look.rule() == Look.Rule.FRAME));
  }

  private void rule(XSSFCellStyle style, Look.Rule rule) {
    switch (rule) {
      case NONE -> {}
      case GROUP -> above(style, palette.rule());
      case GROUP_AND_BELOW -> {
        above(style, palette.rule());
        below(style, palette.accent());
      }
      case ABOVE -> above(style, palette.accent());
      case BELOW -> below(style, palette.accent());
      case ABOVE_AND_BELOW -> {
        above(style, palette.accent());
        below(style, palette.accent());
      }
      case FRAME -> {
        above(style, palette.rule());
        below(style, palette.rule());
        style.setBorderLeft(BorderStyle.THIN);
        style.setLeftBorderColor(color(palette.rule()));
        style.setBorderRight(BorderStyle.THIN);
        style.setRightBorderColor(color(palette.rule()));
      }
    }
  }

  private static void above(XSSFCellStyle style, String rgb) {
    style.setBorderTop(BorderStyle.THIN);
    style.setTopBorderColor(color(rgb));
  }

  private static void below(XSSFCellStyle style, String rgb) {
    style.setBorderBottom(BorderStyle.THIN);
    style.setBottomBorderColor(color(rgb));
  }

  private XSSFFont font(Look look) {
    Lettering lettering =
        new Lettering(
            look.ink(),
            size(look),
            look.traits().contains(Look.Trait.BOLD),
            look.traits().contains(Look.Trait.UNDERLINED));
    return fonts.computeIfAbsent(lettering, this::create);
  }

  private static int size(Look look) {
    if (look.traits().contains(Look.Trait.BANNER)) {
      return 20;
    }
    if (look.traits().contains(Look.Trait.TITLE)) {
      return 16;
    }
    if (look.traits().contains(Look.Trait.HEADING)) {
      return 12;
    }
    return look.traits().contains(Look.Trait.SMALL) ? 9 : BODY;
  }

  private XSSFFont create(Lettering lettering) {
    XSSFFont created = workbook.createFont();
    created.setFontName(font);
    created.setFontHeightInPoints((short) lettering.size());
    created.setBold(lettering.bold());
    created.setUnderline(lettering.underlined() ? FontUnderline.SINGLE : FontUnderline.NONE);
    created.setColor(color(palette.ink(lettering.ink())));
    return created;
  }
}
