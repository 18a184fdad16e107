package yanbao.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import yanbao.report.chart.BarChart.Direction;
import yanbao.report.chart.BarChart.Stacking;

/** Bars: upright as long as every label fits level, else lying. */
final class BarDrawing {
  private static final double LYING_BAR = 9.5;
  private static final double THICKEST_BAR = 34;
  private static final double GAP = 0.35;
  private static final double AXIS_WIDTH = 34;
  private static final double AXIS_HEIGHT = 18;
  private static final double LEGEND_HEIGHT = 20;

  /** What JFreeChart puts around the labels of an axis and beside the data. */
  private static final double AXIS_INSETS = 18;

  private static final double LABEL_SHARE = 0.3;

  /** Below this width of the plot the data labels stand for the value axis. */
  private static final double NARROW = 180;

  private static final double LABEL_OFFSET = 3;

  private final BarChart chart;
  private final ChartValues values;
  private final ChartStyle style;
  private final double width;
  private final double height;
  private final boolean stacked;

  BarDrawing(BarChart chart, ChartValues values, ChartStyle style, double width, double height) {
    this.chart = chart;
    this.values = values;
    this.style = style;
    this.width = width;
    this.height = height;
    this.stacked = chart.stacking() == Stacking.STACKED && values.series().size() > 1;
  }

  ChartDrawing draw() {
    boolean upright = chart.direction() == Direction.VERTICAL;
    for (Font font : List.of(style.font(), style.small())) {
      if (upright && fitsUpright(font)) {
        return upright(font);
      }
    }
    return lying();
  }

  private int bars() {
    return stacked ? 1 : values.series().size();
  }

  private double categoryWidth() {
    return (width - AXIS_WIDTH) / Math.max(1, values.categories().size());
  }

  private boolean fitsUpright(Font font) {
    double slot = categoryWidth() * (bars() == 1 ? 0.95 : (1 - GAP) / bars());
    return widestLabel(font) <= slot
        && LabelAxis.fits(values.categories(), categoryWidth() * 0.92, style.font());
  }

  private double widestLabel(Font font) {
    return values.series().stream()
        .flatMap(series -> IntStream.range(0, values.categories().size()).mapToObj(series::label))
        .mapToDouble(label -> TextSize.width(label, font))
        .max()
        .orElse(0);
  }

  private ChartDrawing upright(Font font) {
    Scale scale = scale(5);
    double plotHeight = height - AXIS_HEIGHT - legendHeight();
    double room = stacked ? 0.02 : (TextSize.height(font) + LABEL_OFFSET) / plotHeight;
    BarRenderer renderer = renderer(font, scale, plotHeight, TextSize.height(font));
    position(renderer, ItemLabelAnchor.OUTSIDE12, TextAnchor.BOTTOM_CENTER);
    positionNegative(renderer, ItemLabelAnchor.OUTSIDE6, TextAnchor.TOP_CENTER);
    LabelAxis axis = LabelAxis.of(values.categories(), categoryWidth() * 0.92, style);
    space(axis, Math.max(GAP, 1 - THICKEST_BAR * bars() / categoryWidth()));
    CategoryPlot plot = plot(axis, scale, room, renderer);
    plot.setOrientation(PlotOrientation.VERTICAL);
    return new ChartDrawing(plot, width, height, style);
  }

  private ChartDrawing lying() {
    double labels =
        Math.min(width * LABEL_SHARE, TextSize.widest(values.categories(), style.font()));
    double plotWidth = Math.max(1, width - labels - AXIS_INSETS);
    Font font = plotWidth < NARROW ? style.small() : style.font();
    double widest = widestLabel(font) + LABEL_OFFSET;
    boolean narrow = plotWidth < NARROW;
    Scale scale = scale(Math.clamp((plotWidth - 2 * widest) / (1.8 * widest), 1, 6));
    if (narrow) {
      scale = scale.tight(stacked ? values.stacks() : values.numbers());
    }
    double room = stacked ? 0.02 : Math.min(1, widest / Math.max(1, plotWidth - 2 * widest));
    BarRenderer renderer = renderer(font, scale, plotWidth, widest);
    position(renderer, ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT);
    positionNegative(renderer, ItemLabelAnchor.OUTSIDE9, TextAnchor.CENTER_RIGHT);
    LabelAxis axis = LabelAxis.of(values.categories(), labels + 1, style);
    space(axis, GAP);
    CategoryPlot plot = plot(axis, scale, room, renderer);
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setRangeGridlinesVisible(!narrow);
    plot.getRangeAxis().setTickLabelsVisible(!narrow);
    double thickness = bars() == 1 ? 1.3 * LYING_BAR : LYING_BAR;
    double row = Math.max(thickness * bars() / (1 - GAP), 2 * TextSize.height(style.font()));
    double needed = row * values.categories().size() + legendHeight() + (narrow ? 0 : AXIS_HEIGHT);
    return new ChartDrawing(plot, width, needed, style);
  }

  private double legendHeight() {
    return values.series().size() > 1 ? LEGEND_HEIGHT : 0;
  }

  private Scale scale(double steps) {
    return Scale.of(
        stacked ? values.stacks() : values.numbers(),
        values.series().getFirst().format(),
        Scale.Zero.SHOWN,
        steps);
  }

  /** Leaves this share of every category's room free, half of it on each side. */
  private void space(LabelAxis axis, double gap) {
    int count = Math.max(1, values.categories().size());
    axis.setLowerMargin(gap / 2 / count);
    axis.setUpperMargin(gap / 2 / count);
    axis.setCategoryMargin(gap * (count - 1) / count);
  }

  private CategoryPlot plot(LabelAxis axis, Scale scale, double room, BarRenderer renderer) {
    double below = scale.lower() < 0 ? room : Scale.EDGE;
    double above = scale.upper() > 0 ? room : 0;
    return new CategoryPlot(values.dataset(), axis, scale.axis(style, below, above), renderer);
  }

  /**
   * Flat bars with their values.
   *
   * @param length of the value axis, in points
   * @param labelLength what a label takes of it
   */
  private BarRenderer renderer(Font font, Scale scale, double length, double labelLength) {
    BarRenderer renderer = stacked ? new StackedBarRenderer() : new BarRenderer();
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setItemMargin(0.08);
    renderer.setDrawBarOutline(false);
    renderer.setItemLabelInsets(
        new RectangleInsets(LABEL_OFFSET, LABEL_OFFSET, LABEL_OFFSET, LABEL_OFFSET));
    renderer.setDefaultItemLabelFont(font);
    renderer.setDefaultItemLabelsVisible(true);
    double smallest = labelLength / length * scale.length();
    renderer.setDefaultItemLabelGenerator(new ValueLabels(values, stacked ? smallest : 0));
    renderer.setLegendItemLabelGenerator((dataset, series) -> values.series().get(series).name());
    for (int i = 0; i < values.series().size(); i++) {
      renderer.setSeriesPaint(i, style.series(i));
      renderer.setSeriesItemLabelPaint(i, stacked ? over(style.series(i)) : style.ink());
    }
    return renderer;
  }

  /** White on dark, dark on light. */
  private Color over(Color background) {
    double lightness =
        0.299 * background.getRed() + 0.587 * background.getGreen() + 0.114 * background.getBlue();
    return lightness < 140 ? Color.WHITE : style.ink();
  }

  private void position(BarRenderer renderer, ItemLabelAnchor anchor, TextAnchor text) {
    renderer.setDefaultPositiveItemLabelPosition(
        stacked ? centre() : new ItemLabelPosition(anchor, text));
  }

  private void positionNegative(BarRenderer renderer, ItemLabelAnchor anchor, TextAnchor text) {
    renderer.setDefaultNegativeItemLabelPosition(
        stacked ? centre() : new ItemLabelPosition(anchor, text));
  }

  private static ItemLabelPosition centre() {
    return new ItemLabelPosition(ItemLabelAnchor.CENTER, TextAnchor.CENTER);
  }
}
