package yanbao.report.workbook;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColorRgbBinary;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFChartAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import yanbao.model.ValueKind;
import yanbao.report.chart.BarChart;
import yanbao.report.chart.Chart;
import yanbao.report.chart.LineChart;
import yanbao.report.chart.ScatterChart;
import yanbao.table.TableDefinition;

/** Draws one chart, bound to the cells of a table's sheet. */
final class ChartDrawing {
  // Series differ in lightness; lines also in their dashes.
  private static final List<PresetLineDash> DASHES =
      List.of(
          PresetLineDash.SOLID,
          PresetLineDash.SOLID,
          PresetLineDash.DASH,
          PresetLineDash.SYSTEM_DOT);
  private static final int LABELLED = 15;
  private static final int FEW = 8;

  private final Book book;
  private final Layout layout;
  private final XSSFChart canvas;
  private final ChartSeries series;
  private final ChartText text;

  ChartDrawing(Book book, Layout layout, XSSFChart canvas) {
    this.book = book;
    this.layout = layout;
    this.canvas = canvas;
    this.series = new ChartSeries(layout);
    this.text = new ChartText(canvas, book.font());
  }

  void draw(Chart chart) {
    text.title(title(chart), book.data().language());
    switch (chart) {
      case BarChart bars -> bars(bars);
      case LineChart lines -> lines(lines);
      case ScatterChart points -> new PointDrawing(book, layout, canvas, text, points).draw();
    }
    canvas.displayBlanksAs(DisplayBlanks.GAP);
    canvas.setPlotOnlyVisibleCells(!drawsHidden(chart));
    if (chart.values().size() > 1) {
      canvas.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    }
    text.fixFormats();
    text.frame(book.palette().rule());
  }

  private boolean drawsHidden(Chart chart) {
    TableDefinition definition = layout.definition();
    return definition.column(chart.category()).hidden()
        || chart.values().stream()
            .anyMatch(name -> definition.column(name).hidden() || layout.gaps().contains(name));
  }

  /** The unit of all series, where they have the same. */
  private Optional<String> unit(Chart chart) {
    Set<Optional<String>> units =
        chart.values().stream()
            .map(name -> layout.definition().column(name).unit())
            .collect(Collectors.toSet());
    return units.size() == 1 ? units.iterator().next() : Optional.empty();
  }

  /** The title with the unit, where there is one for all. */
  private String title(Chart chart) {
    String title = book.text(chart.title());
    if (chart instanceof ScatterChart) {
      // The axes have titles of their own, with their units.
      return title;
    }
    return unit(chart)
        .filter(text -> !title.contains(text))
        .map(text -> title + " (" + text + ")")
        .orElse(title);
  }

  private void bars(BarChart chart) {
    boolean horizontal = chart.direction() == BarChart.Direction.HORIZONTAL;
    XDDFChartAxis categories =
        canvas.createCategoryAxis(horizontal ? AxisPosition.LEFT : AxisPosition.BOTTOM);
    XDDFValueAxis values =
        canvas.createValueAxis(horizontal ? AxisPosition.BOTTOM : AxisPosition.LEFT);
    axes(chart, categories, values);
    values.setCrossBetween(AxisCrossBetween.BETWEEN);
    if (horizontal) {
      // The first row of the table on top, the figures still at the bottom.
      categories.setOrientation(AxisOrientation.MAX_MIN);
      values.setCrosses(AxisCrosses.MAX);
    }
    XDDFBarChartData data =
        (XDDFBarChartData) canvas.createData(ChartTypes.BAR, categories, values);
    data.setBarDirection(horizontal ? BarDirection.BAR : BarDirection.COL);
    data.setVaryColors(false);
    data.setGapWidth(gap(chart));
    boolean stacked = chart.stacking() == BarChart.Stacking.STACKED;
    data.setBarGrouping(stacked ? BarGrouping.STACKED : BarGrouping.CLUSTERED);
    series(chart, data);
    if (stacked) {
      text.stackBars();
    }
    boolean complete = chart.values().stream().allMatch(name -> series.isComplete(name, LABELLED));
    if (!stacked && complete && count(chart) <= LABELLED) {
      for (int i = 0; i < chart.values().size(); i++) {
        text.valueLabels(
            ((XDDFBarChartData.Series) data.getSeries(i)).getCTBarSer(),
            layout.definition().column(chart.values().get(i)).format().excel());
      }
    }
  }

  private int count(BarChart chart) {
    return chart.values().size() * layout.table().rows().size();
  }

  /** The room between categories, in percent of a bar: few bars must not become slabs. */
  private int gap(BarChart chart) {
    return count(chart) <= FEW ? 160 : chart.values().size() == 1 ? 60 : 80;
  }

  private void lines(LineChart chart) {
    boolean days = layout.definition().column(chart.category()).kind() == ValueKind.DATE;
    XDDFChartAxis categories =
        days
            ? canvas.createDateAxis(AxisPosition.BOTTOM)
            : canvas.createCategoryAxis(AxisPosition.BOTTOM);
    XDDFValueAxis values = canvas.createValueAxis(AxisPosition.LEFT);
    axes(chart, categories, values);
    values.setCrossBetween(days ? AxisCrossBetween.MIDPOINT_CATEGORY : AxisCrossBetween.BETWEEN);
    XDDFLineChartData data =
        (XDDFLineChartData) canvas.createData(ChartTypes.LINE, categories, values);
    data.setVaryColors(false);
    data.setGrouping(Grouping.STANDARD);
    series(chart, data);
  }

  private void axes(Chart chart, XDDFChartAxis categories, XDDFValueAxis values) {
    TableDefinition.Column category = layout.definition().column(chart.category());
    categories.setNumberFormat(category.format().excel());
    values.setNumberFormat(series.axisFormat(chart.values()));
    categories.crossAxis(values);
    values.crossAxis(categories);
    values.setCrosses(AxisCrosses.AUTO_ZERO);
    // Labels stay at the edge when bars go below zero.
    categories.setTickLabelPosition(AxisTickLabelPosition.LOW);
    categories.setMajorTickMark(AxisTickMark.NONE);
    values.setMajorTickMark(AxisTickMark.NONE);
    categories.getOrAddShapeProperties().setLineProperties(line(book.palette().muted(), 0.75));
    values.getOrAddShapeProperties().setLineProperties(line(book.palette().rule(), 0.75));
    values.getOrAddMajorGridProperties().setLineProperties(line(book.palette().rule(), 0.5));
  }

  private void series(Chart chart, XDDFChartData data) {
    for (int i = 0; i < chart.values().size(); i++) {
      String column = chart.values().get(i);
      XDDFChartData.Series added =
          data.addSeries(series.categories(chart.category()), series.values(column));
      TableDefinition.Column shown = layout.definition().column(column);
      name(
          added,
          unit(chart).isPresent() ? book.text(shown.label()) : Captions.withUnit(book, shown),
          shown);
      style(added, i);
      // Not the chart's own plot: it fills a workbook of its own first.
      added.plot();
    }
  }

  /** The header's cell, or a name of its own where that has the unit on a second line. */
  private void name(XDDFChartData.Series added, String name, TableDefinition.Column column) {
    int header = layout.definition().columnIndex(column.name());
    added.setTitle(
        name,
        name.equals(Captions.header(book, column))
            ? new CellReference(layout.sheet(), Layout.HEADER, header, true, true)
            : null);
  }

  private void style(XDDFChartData.Series added, int index) {
    String colour = book.palette().series(index);
    if (added instanceof XDDFLineChartData.Series line) {
      XDDFLineProperties stroke = line(colour, 2);
      stroke.setPresetDash(new XDDFPresetLineDash(DASHES.get(index % DASHES.size())));
      line.setLineProperties(stroke);
      line.setMarkerStyle(MarkerStyle.NONE);
      line.setSmooth(false);
    } else {
      added.setFillProperties(fill(colour));
    }
    if (added instanceof XDDFBarChartData.Series bar) {
      bar.setInvertIfNegative(false);
    }
  }

  static XDDFSolidFillProperties fill(String rgb) {
    return new XDDFSolidFillProperties(new XDDFColorRgbBinary(Styles.color(rgb).getRGB()));
  }

  static XDDFLineProperties line(String rgb, double points) {
    XDDFLineProperties line = new XDDFLineProperties(fill(rgb));
    line.setWidth(points);
    return line;
  }
}
