package yanbao.report.chart;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.List;

/** Widths of text, by the metrics of the font alone. */
final class TextSize {
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  private TextSize() {}

  static double width(String text, Font font) {
    return font.getStringBounds(text, CONTEXT).getWidth();
  }

  static double widest(List<String> texts, Font font) {
    return texts.stream().mapToDouble(text -> width(text, font)).max().orElse(0);
  }

  static double height(Font font) {
    return font.getLineMetrics("0", CONTEXT).getHeight();
  }
}
