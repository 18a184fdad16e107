package yanbao.report.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import yanbao.report.ReportData;

/** A chart laid out for a given width, ready to be drawn as vectors. */
public final class ChartDrawing {
  private final JFreeChart chart;
  private final double width;
  private final double height;

  ChartDrawing(CategoryPlot plot, double width, double height, ChartStyle style) {
    this.chart = new JFreeChart(null, style.font(), quiet(plot, style), false);
    this.width = width;
    this.height = height;
    chart.setBackgroundPaint(null);
    chart.setPadding(RectangleInsets.ZERO_INSETS);
    if (plot.getDataset().getRowCount() > 1) {
      chart.addLegend(legend(plot, style));
    }
  }

  /**
   * Points, which need no legend.
   *
   * @param up what the height of a point says; level over the axis, where it reads best
   */
  ChartDrawing(XYPlot plot, String up, double width, double height, ChartStyle style) {
    this.chart = new JFreeChart(null, style.font(), plot, false);
    this.width = width;
    this.height = height;
    chart.setBackgroundPaint(null);
    chart.setPadding(RectangleInsets.ZERO_INSETS);
    TextTitle title = new TextTitle(up, style.small());
    title.setPaint(style.muted());
    title.setHorizontalAlignment(HorizontalAlignment.LEFT);
    title.setMargin(0, 0, 4, 0);
    chart.addSubtitle(title);
  }

  /**
   * The chart over the rows of its table.
   *
   * @param height wanted; lying bars take what they need
   */
  public static ChartDrawing of(
      Chart chart, ReportData data, ChartStyle style, double width, double height) {
    return switch (chart) {
      case BarChart bars ->
          new BarDrawing(bars, ChartValues.of(bars, data), style, width, height).draw();
      case LineChart lines ->
          new LineDrawing(ChartValues.of(lines, data), style, width, height).draw();
      case ScatterChart points -> new ScatterDrawing(points, data, style, width, height).draw();
    };
  }

  public double height() {
    return height;
  }

  public void draw(Graphics2D graphics) {
    chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height));
  }

  /** Light grid lines, a zero line, and nothing else around the data. */
  private static CategoryPlot quiet(CategoryPlot plot, ChartStyle style) {
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    plot.setRangeGridlinePaint(style.grid());
    plot.setRangeGridlineStroke(new BasicStroke(0.4f));
    plot.setRangeZeroBaselineVisible(plot.getRangeAxis().getRange().contains(0));
    plot.setRangeZeroBaselinePaint(style.muted());
    plot.setRangeZeroBaselineStroke(new BasicStroke(0.6f));
    return plot;
  }

  private static LegendTitle legend(CategoryPlot plot, ChartStyle style) {
    LegendTitle legend = new LegendTitle(plot);
    legend.setPosition(RectangleEdge.TOP);
    legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
    legend.setItemFont(style.font());
    legend.setItemPaint(style.ink());
    legend.setFrame(BlockBorder.NONE);
    legend.setBackgroundPaint(null);
    legend.setMargin(0, 0, 4, 0);
    return legend;
  }
}
