package yanbao.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import yanbao.model.Value;

/** Lines with markers; the values stand at the points as long as they fit, else at the last. */
final class LineDrawing {
  private static final double AXIS_WIDTH = 34;
  private static final double MARKER = 4;
  private static final List<Shape> MARKERS =
      List.of(
          new Ellipse2D.Double(-MARKER / 2, -MARKER / 2, MARKER, MARKER),
          new Rectangle2D.Double(-MARKER / 2, -MARKER / 2, MARKER, MARKER),
          triangle());

  private final ChartValues values;
  private final ChartStyle style;
  private final double width;
  private final double height;

  LineDrawing(ChartValues values, ChartStyle style, double width, double height) {
    this.values = values;
    this.style = style;
    this.width = width;
    this.height = height;
  }

  ChartDrawing draw() {
    Scale scale =
        Scale.of(values.numbers(), values.series().getFirst().format(), Scale.Zero.OPTIONAL, 5);
    double room = (TextSize.height(style.font()) + MARKER) / (height - 40);
    boolean labelsBelow = scale.lower() < 0 || values.series().size() > 1;
    LabelAxis axis = LabelAxis.thinned(values.categories(), slot(), style);
    axis.setLowerMargin(endMargin());
    axis.setUpperMargin(endMargin());
    axis.setCategoryMargin(0);
    CategoryPlot plot =
        new CategoryPlot(
            values.dataset(),
            axis,
            scale.axis(style, labelsBelow ? room : Scale.EDGE, room),
            renderer());
    return new ChartDrawing(plot, width, height, style);
  }

  /** What the labels of the first and last point need beyond their slots, as a share. */
  private double endMargin() {
    double widest = Math.max(TextSize.widest(values.categories(), style.font()), widestValue());
    return Math.max(0, (widest - slot()) / 2) / (width - AXIS_WIDTH);
  }

  private double slot() {
    return (width - AXIS_WIDTH) / Math.max(1, values.categories().size());
  }

  private LineAndShapeRenderer renderer() {
    LineAndShapeRenderer renderer =
        new LineAndShapeRenderer() {
          @Override
          public ItemLabelPosition getPositiveItemLabelPosition(int series, int category) {
            return position(series, category);
          }

          @Override
          public ItemLabelPosition getNegativeItemLabelPosition(int series, int category) {
            return position(series, category);
          }

          @Override
          public boolean isItemLabelVisible(int series, int category) {
            return isLabelled(series, category);
          }
        };
    renderer.setItemLabelInsets(new RectangleInsets(MARKER, MARKER, MARKER, MARKER));
    renderer.setDefaultShapesVisible(!isDense());
    renderer.setDefaultItemLabelGenerator(new ValueLabels(values, 0));
    renderer.setDefaultItemLabelFont(style.font());
    renderer.setLegendItemLabelGenerator((dataset, series) -> values.series().get(series).name());
    for (int i = 0; i < values.series().size(); i++) {
      Color color = style.series(i);
      renderer.setSeriesPaint(i, color);
      renderer.setSeriesItemLabelPaint(i, style.ink());
      renderer.setSeriesStroke(i, new BasicStroke(1.5f));
      renderer.setSeriesShape(i, MARKERS.get(i % MARKERS.size()));
    }
    return renderer;
  }

  private boolean isLabelled(int series, int category) {
    boolean end = isTop(series, category) || isBottom(series, category);
    return end && (isDense() ? category == values.categories().size() - 1 : true);
  }

  private boolean isDense() {
    return widestValue() > slot();
  }

  private double widestValue() {
    return values.series().stream()
        .flatMap(series -> IntStream.range(0, values.categories().size()).mapToObj(series::label))
        .mapToDouble(label -> TextSize.width(label, style.font()))
        .max()
        .orElse(0);
  }

  /** Labels stand above the highest line and below the lowest, so that they cross none. */
  private ItemLabelPosition position(int series, int category) {
    return isTop(series, category)
        ? new ItemLabelPosition(ItemLabelAnchor.OUTSIDE12, TextAnchor.BOTTOM_CENTER)
        : new ItemLabelPosition(ItemLabelAnchor.OUTSIDE6, TextAnchor.TOP_CENTER);
  }

  private boolean isTop(int series, int category) {
    double value = value(series, category);
    return IntStream.range(0, values.series().size())
        .allMatch(other -> other == series || !(value(other, category) > value));
  }

  private boolean isBottom(int series, int category) {
    double value = value(series, category);
    return IntStream.range(0, values.series().size())
        .allMatch(other -> other == series || !(value(other, category) < value));
  }

  private double value(int series, int category) {
    return values.series().get(series).values().get(category) instanceof Value.Number number
        ? number.asDouble()
        : Double.NaN;
  }

  private static Shape triangle() {
    Path2D path = new Path2D.Double();
    path.moveTo(-MARKER / 2, MARKER / 2);
    path.lineTo(MARKER / 2, MARKER / 2);
    path.lineTo(0, -MARKER / 2);
    path.closePath();
    return path;
  }
}
