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
            renderer(
                new Rectangle2D.Double(
                    right.lower() - beside * right.length(),
                    high.lower() - EDGE * high.length(),
                    right.length() * (1 + 2 * beside),
                    high.length() * (1 + EDGE + above))));
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

  private XYLineAndShapeRenderer renderer(Rectangle2D shown) {
    List<Optional<Side>> sides = sides(shown);
    XYLineAndShapeRenderer renderer =
        new XYLineAndShapeRenderer(false, true) {
          @Override
          public boolean isItemLabelVisible(int series, int item) {
            return sides.get(item).isPresent();
          }

          @Override
          public ItemLabelPosition getPositiveItemLabelPosition(int series, int item) {
            return sides.get(item).orElse(Side.ABOVE).position();
          }

          @Override
          public ItemLabelPosition getNegativeItemLabelPosition(int series, int item) {
            return getPositiveItemLabelPosition(series, item);
          }
        };
    renderer.setSeriesPaint(0, style.series(0));
    renderer.setSeriesShape(0, new Ellipse2D.Double(-POINT / 2, -POINT / 2, POINT, POINT));
    renderer.setDefaultItemLabelGenerator((dataset, series, item) -> names.get(item));
    renderer.setDefaultItemLabelFont(style.small());
    renderer.setDefaultItemLabelPaint(style.ink());
    renderer.setItemLabelInsets(new RectangleInsets(POINT / 2, POINT / 2, POINT / 2, POINT / 2));
    return renderer;
  }

  /** Where each point's name touches no name before it, and no point; nowhere if need be. */
  private List<Optional<Side>> sides(Rectangle2D shown) {
    double perX = (width - AXIS_WIDTH) / shown.getWidth();
    double perY = (height - AXIS_HEIGHT) / shown.getHeight();
    double high = TextSize.height(style.small());
    Rectangle2D plot =
        new Rectangle2D.Double(
            shown.getX() * perX, shown.getY() * perY, width - AXIS_WIDTH, height - AXIS_HEIGHT);
    List<Rectangle2D> taken = new ArrayList<>();
    double[][] both = points.toArray();
    for (int i = 0; i < names.size(); i++) {
      double x = both[0][i] * perX;
      double y = both[1][i] * perY;
      taken.add(new Rectangle2D.Double(x - POINT / 2, y - POINT / 2, POINT, POINT));
    }
    List<Optional<Side>> sides = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      double wide = TextSize.width(names.get(i), style.small());
      Optional<Side> found = Optional.empty();
      for (Side side : names.get(i).isEmpty() ? new Side[0] : Side.values()) {
        Rectangle2D box = side.box(both[0][i] * perX, both[1][i] * perY, wide, high);
        if (plot.contains(box) && taken.stream().noneMatch(box::intersects)) {
          found = Optional.of(side);
          taken.add(box);
          break;
        }
      }
      sides.add(found);
    }
    return sides;
  }

  /** Where a name stands, the best first. */
  private enum Side {
    ABOVE(0, 1),
    RIGHT(1, 0),
    LEFT(-1, 0),
    BELOW(0, -1);

    private static final double GAP = POINT / 2 + 0.1;

    private final int across;
    private final int up;

    Side(int across, int up) {
      this.across = across;
      this.up = up;
    }

    ItemLabelPosition position() {
      return switch (this) {
        case ABOVE -> new ItemLabelPosition(ItemLabelAnchor.OUTSIDE12, TextAnchor.BOTTOM_CENTER);
        case RIGHT -> new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT);
        case LEFT -> new ItemLabelPosition(ItemLabelAnchor.OUTSIDE9, TextAnchor.CENTER_RIGHT);
        case BELOW -> new ItemLabelPosition(ItemLabelAnchor.OUTSIDE6, TextAnchor.TOP_CENTER);
      };
    }

    /** The name's place, where up is greater. */
    Rectangle2D box(double x, double y, double wide, double high) {
      double middleX = x + across * (GAP + wide / 2);
      double middleY = y + up * (GAP + high / 2);
      return new Rectangle2D.Double(middleX - wide / 2, middleY - high / 2, wide, high);
    }
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
