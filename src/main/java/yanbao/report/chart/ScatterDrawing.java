package yanbao.report.chart;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import yanbao.model.Value;

/** Points with their names, as far as these cross nothing. */
final class ScatterDrawing {
  private static final double AXIS_WIDTH = 34;
  private static final double AXIS_HEIGHT = 48;
  private static final double MARKER = 5;
  private static final double DISTANCE = 4;
  private static final double EDGE = 0.04;

  private final ChartValues values;
  private final ChartStyle style;
  private final double width;
  private final double height;
  private final Scale across;
  private final Scale upwards;
  private final List<Point> points = new ArrayList<>();

  /** A point; {@code x} and {@code y} are where it is drawn, from the lower left of the plot. */
  private record Point(String name, double across, double upwards, double x, double y) {
    Rectangle2D box() {
      return new Rectangle2D.Double(x - MARKER / 2, y - MARKER / 2, MARKER, MARKER);
    }
  }

  ScatterDrawing(ChartValues values, ChartStyle style, double width, double height) {
    this.values = values;
    this.style = style;
    this.width = width - AXIS_WIDTH;
    this.height = height - AXIS_HEIGHT;
    this.across = scale(0);
    this.upwards = scale(1);
    for (int i = 0; i < values.categories().size(); i++) {
      if (values.series().get(0).values().get(i) instanceof Value.Number first
          && values.series().get(1).values().get(i) instanceof Value.Number second) {
        points.add(point(values.categories().get(i), first.asDouble(), second.asDouble()));
      }
    }
  }

  private Scale scale(int series) {
    ChartValues.Series one = values.series().get(series);
    return Scale.of(one.numbers(), one.format(), Scale.Zero.OPTIONAL, 5);
  }

  private Point point(String name, double first, double second) {
    return new Point(
        name,
        first,
        second,
        (first - across.lower()) / across.length() * width,
        (second - upwards.lower()) / upwards.length() * height);
  }

  ChartDrawing draw() {
    NumberAxis bottom = across.axis(style, EDGE, EDGE);
    bottom.setLabel(values.series().get(0).title());
    bottom.setLabelFont(style.font());
    bottom.setLabelPaint(style.muted());
    XYPlot plot = new XYPlot(dataset(), bottom, upwards.axis(style, EDGE, EDGE), renderer());
    addNames(plot);
    return ChartDrawing.of(
        plot, values.series().get(1).title(), width + AXIS_WIDTH, height + AXIS_HEIGHT, style);
  }

  private XYSeriesCollection dataset() {
    XYSeries series = new XYSeries(0, false);
    points.forEach(point -> series.add(point.across(), point.upwards()));
    return new XYSeriesCollection(series);
  }

  private XYLineAndShapeRenderer renderer() {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    renderer.setSeriesPaint(0, style.series(0));
    renderer.setSeriesShape(0, new Ellipse2D.Double(-MARKER / 2, -MARKER / 2, MARKER, MARKER));
    return renderer;
  }

  private void addNames(XYPlot plot) {
    List<Rectangle2D> taken = new ArrayList<>(points.stream().map(Point::box).toList());
    for (Point point : points) {
      free(point, taken)
          .ifPresent(
              box -> {
                taken.add(box);
                plot.addAnnotation(name(point.name(), box));
              });
    }
  }

  /** The first place beside a point where its name crosses nothing. */
  private Optional<Rectangle2D> free(Point point, List<Rectangle2D> taken) {
    double wide = TextSize.width(point.name(), style.font());
    double high = TextSize.height(style.font());
    double side = point.y() - high / 2;
    double middle = point.x() - wide / 2;
    for (Rectangle2D box :
        List.of(
            new Rectangle2D.Double(point.x() + DISTANCE, side, wide, high),
            new Rectangle2D.Double(middle, point.y() + DISTANCE, wide, high),
            new Rectangle2D.Double(middle, point.y() - DISTANCE - high, wide, high),
            new Rectangle2D.Double(point.x() - DISTANCE - wide, side, wide, high))) {
      boolean inside = box.getMinX() >= 0 && box.getMaxX() <= width;
      if (inside && taken.stream().noneMatch(box::intersects)) {
        return Optional.of(box);
      }
    }
    return Optional.empty();
  }

  private XYTextAnnotation name(String text, Rectangle2D box) {
    XYTextAnnotation name =
        new XYTextAnnotation(
            text,
            across.lower() + box.getMinX() / width * across.length(),
            upwards.lower() + box.getCenterY() / height * upwards.length());
    name.setTextAnchor(TextAnchor.CENTER_LEFT);
    name.setFont(style.font());
    name.setPaint(style.ink());
    return name;
  }
}
