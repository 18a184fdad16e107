package yanbao.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.util.List;

/**
 * The look of charts.
 *
 * @param font of all text in a chart; its metrics decide what fits
 * @param small for labels that would not fit otherwise
 * @param series one colour per series, in order, told apart by lightness too
 * @param ink of data labels
 * @param muted of axis labels and the zero line
 */
public record ChartStyle(
    Font font, Font small, List<Color> series, Color ink, Color muted, Color grid) {
  public ChartStyle {
    series = List.copyOf(series);
  }

  Color series(int index) {
    return series.get(index % series.size());
  }
}
