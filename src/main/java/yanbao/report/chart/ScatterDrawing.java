package yanbao.report.chart;

import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import yanbao.model.Value;
import yanbao.report.ReportData;
import yanbao.table.ComputedTable;
import yanbao.table.TableDefinition;

/** Points between two value axes, each named where there is room beside it. */
final class ScatterDrawing {
  private static final double POINT = 5;
  private static final double AXIS_WIDTH = 46;
  private static final double AXIS_HEIGHT = 50;
  private static final double EDGE = 0.03;

  private final ScatterChart chart;
  private final ReportData data;
  private final ChartStyle style;
  private final double width;
  private final double height;
  private final XYSeries points = new XYSeries("", false, true);
  private final List<String> names = new ArrayList<>();

  ScatterDrawing(
      ScatterChart chart, ReportData data, ChartStyle style, double width, double height) {
    this.chart = chart;
    this.data = data;
    this.style = style;
    this.width = width;
    this.height = height;
  }

  ChartDrawing draw() {
    ComputedTable table = data.table(chart.table());
    TableDefinition.Column across = table.definition().column(chart.category());
    TableDefinition.Column up = table.definition().column(chart.values().getFirst());
    Optional<TableDefinition.Column> named = chart.labels().map(table.definition()::column);
    for (int row = 0; row < table.rows().size(); row++) {
      if (table.value(row, across.name()) instanceof Value.Number x
          && table.value(row, up.name()) instanceof Value.Number y) {
        points.add(x.asDouble(), y.asDouble());
        Value name = named.isPresent() ? table.value(row, named.get().name()) : Value.Missing.VALUE;
        names.add(named.map(column -> column.format().show(name)).orElse(""));
      }
    }
    Scale right = scale(across, true);
    Scale high = scale(up, false);
    // A name at the edge needs room for half its width, one at the top for its height.
    double beside =
        EDGE + TextSize.widest(names, style.small()) / 2 / Math.max(1, width - AXIS_WIDTH);
    double above = EDGE + TextSize.height(style.small()) / Math.max(1, height - AXIS_HEIGHT);
    NumberAxis horizontal = right.axis(style, beside, beside);
    horizontal.setLabel(label(across));
    horizontal.setLabelFont(style.small());
    horizontal.setLabelPaint(style.muted());
    XYPlot plot =
        new XYPlot(
            new XYSeriesCollection(points),
            horizontal,
            high.axis(style, EDGE, above),
            renderer(right.length() * (1 + 2 * beside), high.length() * (1 + EDGE + above)));
    return new ChartDrawing(quiet(plot), label(up), width, height, style);
  }

  private Scale scale(TableDefinition.Column column, boolean across) {
    double[][] both = points.toArray();
    return Scale.of(Arrays.stream(both[across ? 0 : 1]), column.format(), Scale.Zero.OPTIONAL, 5);
  }

  private String label(TableDefinition.Column column) {
    String label = column.label().in(data.language());
    return column
        .unit()
        .filter(unit -> !label.contains(unit))
        .map(unit -> label + " (" + unit + ")")
        .orElse(label);
  }

  private XYLineAndShapeRenderer renderer(double across, double up) {
    List<Boolean> room = room(across, up);
    XYLineAndShapeRenderer renderer =
        new XYLineAndShapeRenderer(false, true) {
          @Override
          public boolean isItemLabelVisible(int series, int item) {
            return room.get(item);
          }
        };
    renderer.setSeriesPaint(0, style.series(0));
    renderer.setSeriesShape(0, new Ellipse2D.Double(-POINT / 2, -POINT / 2, POINT, POINT));
    renderer.setDefaultItemLabelGenerator((dataset, series, item) -> names.get(item));
    renderer.setDefaultItemLabelFont(style.small());
    renderer.setDefaultItemLabelPaint(style.ink());
    renderer.setItemLabelInsets(new RectangleInsets(POINT / 2, POINT / 2, POINT / 2, POINT / 2));
    renderer.setDefaultPositiveItemLabelPosition(
        new ItemLabelPosition(ItemLabelAnchor.OUTSIDE12, TextAnchor.BOTTOM_CENTER));
    renderer.setDefaultNegativeItemLabelPosition(
        new ItemLabelPosition(ItemLabelAnchor.OUTSIDE12, TextAnchor.BOTTOM_CENTER));
    return renderer;
  }

  /** Whether a point's name can stand over it without touching a name before or another point. */
  private List<Boolean> room(double across, double up) {
    double perX = (width - AXIS_WIDTH) / across;
    double perY = (height - AXIS_HEIGHT) / up;
    double high = TextSize.height(style.small());
    List<Rectangle2D> taken = new ArrayList<>();
    double[][] both = points.toArray();
    for (int i = 0; i < names.size(); i++) {
      double x = both[0][i] * perX;
      double y = both[1][i] * perY;
      taken.add(new Rectangle2D.Double(x - POINT / 2, y - POINT / 2, POINT, POINT));
    }
    List<Boolean> room = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      double wide = TextSize.width(names.get(i), style.small());
      var box =
          new Rectangle2D.Double(
              both[0][i] * perX - wide / 2, both[1][i] * perY + POINT / 2 + 0.1, wide, high);
      boolean free = !names.get(i).isEmpty() && taken.stream().noneMatch(box::intersects);
      room.add(free);
      if (free) {
        taken.add(box);
      }
    }
    return room;
  }

  private XYPlot quiet(XYPlot plot) {
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setRangeGridlinePaint(style.grid());
    plot.setRangeGridlineStroke(new BasicStroke(0.4f));
    plot.setDomainGridlinePaint(style.grid());
    plot.setDomainGridlineStroke(new BasicStroke(0.4f));
    plot.setRangeZeroBaselineVisible(plot.getRangeAxis().getRange().contains(0));
    plot.setRangeZeroBaselinePaint(style.muted());
    return plot;
  }
}
