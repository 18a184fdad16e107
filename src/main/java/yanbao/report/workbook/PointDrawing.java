package yanbao.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.ScatterStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import yanbao.model.Value;
import yanbao.report.chart.ScatterChart;
import yanbao.table.TableDefinition;

/**
 * Draws points. Each is a series of its own: so its name is that of a cell, and a row without one
 * of its numbers, whose text would make Excel count 1, 2, 3 along the axis, is left out.
 */
final class PointDrawing {
  /** More points than this would be more names than anyone reads. */
  private static final int NAMED = 60;

  private final Book book;
  private final Layout layout;
  private final XSSFChart canvas;
  private final ChartText text;
  private final ScatterChart chart;

  PointDrawing(Book book, Layout layout, XSSFChart canvas, ChartText text, ScatterChart chart) {
    this.book = book;
    this.layout = layout;
    this.canvas = canvas;
    this.text = text;
    this.chart = chart;
  }

  void draw() {
    XDDFValueAxis across = canvas.createValueAxis(AxisPosition.BOTTOM);
    XDDFValueAxis up = canvas.createValueAxis(AxisPosition.LEFT);
    axis(across, up, column(chart.category()));
    axis(up, across, column(chart.values().getFirst()));
    text.axisTitles(book.data().language());
    XDDFScatterChartData data =
        (XDDFScatterChartData) canvas.createData(ChartTypes.SCATTER, across, up);
    data.setStyle(ScatterStyle.LINE_MARKER);
    data.setVaryColors(false);
    List<Integer> rows = rows();
    boolean named = chart.labels().isPresent() && rows.size() <= NAMED;
    for (int row : rows) {
      XDDFScatterChartData.Series point =
          (XDDFScatterChartData.Series)
              data.addSeries(cell(chart.category(), row), cell(chart.values().getFirst(), row));
      name(point, row);
      point.setMarkerStyle(MarkerStyle.CIRCLE);
      point.setSmooth(false);
      paint(point);
      if (named) {
        text.nameLabel(point.getCTScatterSer());
      }
      point.plot();
    }
  }

  private TableDefinition.Column column(String name) {
    return layout.definition().column(name);
  }

  /** The rows with both numbers. */
  private List<Integer> rows() {
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < layout.table().rows().size(); row++) {
      if (value(chart.category(), row) instanceof Value.Number
          && value(chart.values().getFirst(), row) instanceof Value.Number) {
        rows.add(row);
      }
    }
    return rows;
  }

  private Value value(String column, int row) {
    return layout.table().rows().get(row).values().get(layout.definition().columnIndex(column));
  }

  private XDDFNumericalDataSource<Double> cell(String column, int row) {
    int index = layout.definition().columnIndex(column);
    Double number = ((Value.Number) value(column, row)).asDouble();
    XDDFNumericalDataSource<Double> cell =
        XDDFDataSourcesFactory.fromArray(new Double[] {number}, address(index, row), index);
    cell.setFormatCode(column(column).format().excel());
    return cell;
  }

  private String address(int column, int row) {
    String cell = new CellReference(Layout.FIRST + row, column, true, true).formatAsString();
    return layout.quoted() + "!" + cell;
  }

  private void name(XDDFScatterChartData.Series point, int row) {
    Optional<String> labels = chart.labels();
    if (labels.isEmpty()) {
      point.setTitle(book.text(column(chart.values().getFirst()).label()), null);
      return;
    }
    TableDefinition.Column column = column(labels.get());
    int index = layout.definition().columnIndex(column.name());
    point.setTitle(
        column.format().show(value(column.name(), row)),
        new CellReference(layout.sheet(), Layout.FIRST + row, index, true, true));
  }

  private void paint(XDDFScatterChartData.Series point) {
    XDDFShapeProperties line = new XDDFShapeProperties();
    line.setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
    point.setShapeProperties(line);
    var marker = point.getCTScatterSer().getMarker();
    XDDFShapeProperties dot = new XDDFShapeProperties();
    dot.setFillProperties(ChartDrawing.fill(book.palette().series(0)));
    dot.setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
    marker.setSpPr(dot.getXmlObject());
  }

  private void axis(XDDFValueAxis axis, XDDFValueAxis other, TableDefinition.Column column) {
    axis.setTitle(Captions.withUnit(book, column));
    axis.setNumberFormat(new ChartSeries(layout).axisFormat(List.of(column.name())));
    axis.crossAxis(other);
    axis.setCrosses(AxisCrosses.MIN);
    axis.setTickLabelPosition(AxisTickLabelPosition.LOW);
    axis.setMajorTickMark(AxisTickMark.NONE);
    axis.getOrAddShapeProperties()
        .setLineProperties(ChartDrawing.line(book.palette().muted(), 0.75));
    axis.getOrAddMajorGridProperties()
        .setLineProperties(ChartDrawing.line(book.palette().rule(), 0.5));
  }
}
