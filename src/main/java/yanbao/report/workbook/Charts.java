package yanbao.report.workbook;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import yanbao.model.Value;
import yanbao.report.WorkbookDefinition;
import yanbao.report.chart.BarChart;
import yanbao.report.chart.Chart;
import yanbao.report.chart.LineChart;
import yanbao.table.ComputedTable;

/** Places the charts of a sheet: below a short table, right of a long one, never on it. */
final class Charts {
  /** A table of more rows would push the charts out of sight. */
  private static final int SHORT = 40;

  private static final int WIDTH = 700;
  private static final int ROWS = 16;
  private static final int EMU_PER_PIXEL = 9525;

  private Charts() {}

  /** The columns of a table that some chart draws as a line and that have cells without number. */
  static List<String> gaps(WorkbookDefinition workbook, ComputedTable table) {
    List<String> gaps = new ArrayList<>();
    for (WorkbookDefinition.Sheet sheet : workbook.sheets()) {
      for (Chart chart : sheet.charts()) {
        if (chart.table().equals(table.definition().name())) {
          switch (chart) {
            // A bar of height zero is no bar: nothing to keep apart.
            case BarChart bars -> {}
            case LineChart lines -> addGaps(gaps, lines, table);
          }
        }
      }
    }
    return List.copyOf(gaps);
  }

  private static void addGaps(List<String> gaps, LineChart lines, ComputedTable table) {
    for (String column : lines.values()) {
      int index = table.definition().columnIndex(column);
      boolean incomplete =
          table.rows().stream().anyMatch(row -> !(row.values().get(index) instanceof Value.Number));
      if (incomplete && !gaps.contains(column)) {
        gaps.add(column);
      }
    }
  }

  /** Draws the charts; {@code free} is the first row below table and notes. */
  static void draw(Book book, List<Chart> charts, Layout layout, ColumnWidths widths, int free) {
    boolean below = layout.table().rows().size() <= SHORT;
    int row = below ? free + 1 : Layout.HEADER;
    int column = below ? Captions.firstVisible(layout) : layout.afterLastColumn() + 1;
    for (Chart chart : charts) {
      Layout drawn =
          chart.table().equals(layout.definition().name()) ? layout : book.layout(chart.table());
      if (!drawn.table().rows().isEmpty()) {
        XSSFDrawing drawing = book.behind(layout.sheet()).createDrawingPatriarch();
        XSSFChart canvas = drawing.createChart(anchor(layout, widths, column, row));
        new ChartDrawing(book, drawn, canvas).draw(chart);
        row += ROWS + 1;
      }
    }
  }

  private static XSSFClientAnchor anchor(Layout layout, ColumnWidths widths, int from, int row) {
    int column = from;
    int left = WIDTH;
    while (left > pixels(layout, widths, column)) {
      left -= pixels(layout, widths, column);
      column++;
    }
    XSSFClientAnchor anchor =
        new XSSFClientAnchor(0, 0, left * EMU_PER_PIXEL, 0, from, row, column, row + ROWS);
    // Filtering rows away must not squeeze the chart.
    anchor.setAnchorType(ClientAnchor.AnchorType.MOVE_DONT_RESIZE);
    return anchor;
  }

  private static int pixels(Layout layout, ColumnWidths widths, int column) {
    boolean hidden =
        column <= layout.lastColumn()
            ? layout.columns().get(column).hidden()
            : column < layout.afterLastColumn();
    return hidden ? 0 : (int) Math.round(widths.width(column) * 7) + 5;
  }
}
