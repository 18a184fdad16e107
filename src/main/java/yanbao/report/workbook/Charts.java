package yanbao.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import yanbao.model.Value;
import yanbao.report.WorkbookDefinition;
import yanbao.report.chart.BarChart;
import yanbao.report.chart.Chart;
import yanbao.report.chart.LineChart;
import yanbao.report.chart.ScatterChart;
import yanbao.table.ComputedTable;

/** Places the charts of a sheet: below a short table, right of a long one, never on it. */
final class Charts {
  /** A table of more rows would push the charts out of sight. */
  private static final int SHORT = 40;

  private static final int NARROWEST = 560;
  private static final int WIDEST = 900;
  private static final int FRAME = 3;
  private static final int ROWS = 16;

  private static final double CHART = (ROWS + 1) * Page.ROW_HEIGHT;

  /** How many pages' height a table and its charts may have to be put on one. */
  private static final double LEGIBLE = 1.6;

  /** The same for a table alone: no page is begun for its last few rows. */
  private static final double ORPHAN = 1.15;

  private static final int EMU_PER_PIXEL = 9525;
  private static final double POINTS_PER_PIXEL = 0.75;

  private final Book book;
  private final SXSSFSheet sheet;
  private final Layout layout;
  private final ColumnWidths widths;

  Charts(Book book, SXSSFSheet sheet, Layout layout, ColumnWidths widths) {
    this.book = book;
    this.sheet = sheet;
    this.layout = layout;
    this.widths = widths;
  }

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
            // Points without a number are left out.
            case ScatterChart points -> {}
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

  /**
   * Draws the charts, and says what the sheet prints.
   *
   * @param free the first row below table and notes
   * @param height of all rows above it, in points
   */
  void draw(List<Chart> charts, int free, double height) {
    boolean below = layout.table().rows().size() <= SHORT;
    int first = below ? Captions.firstVisible(layout) : layout.afterLastColumn() + 1;
    // Less its own frame, which would be cut off at the edge of the page.
    int width = Math.clamp(pixelsTo(layout.lastColumn()) - FRAME, NARROWEST, WIDEST);
    int row = below ? free + 1 : Layout.HEADER;
    int drawn = 0;
    int lastColumn = Captions.lastNoteColumn(layout, widths);
    for (Chart chart : charts) {
      Layout table =
          chart.table().equals(layout.definition().name()) ? layout : book.layout(chart.table());
      if (!table.table().rows().isEmpty()) {
        XSSFDrawing drawing = book.behind(layout.sheet()).createDrawingPatriarch();
        XSSFClientAnchor anchor = anchor(first, row, width);
        new ChartDrawing(book, table, drawing.createChart(anchor)).draw(chart);
        lastColumn = Math.max(lastColumn, anchor.getCol2());
        row += ROWS + 1;
        drawn++;
      }
    }
    double printed = pixelsTo(lastColumn) * POINTS_PER_PIXEL;
    Page.area(book, sheet, lastColumn, Math.max(free, drawn == 0 ? 0 : row) - 1, printed);
    double page = Page.height(book, printed);
    if (drawn == 0) {
      fit(height, page * ORPHAN);
    } else if (below && !fit(height + drawn * CHART, page * LEGIBLE)) {
      paginate(height % page, free, drawn, page);
    }
  }

  /** Puts all on one page where it is no higher. */
  private boolean fit(double height, double most) {
    boolean fits = height <= most;
    if (fits) {
      sheet.getPrintSetup().setFitHeight((short) 1);
    }
    return fits;
  }

  /** Each chart whole on some page. */
  private void paginate(double height, int free, int drawn, double page) {
    double used = height;
    for (int i = 0; i < drawn; i++) {
      used += CHART;
      if (used > page) {
        sheet.setRowBreak(free - 1 + i * (ROWS + 1));
        used = CHART + 3 * Page.ROW_HEIGHT;
      }
    }
  }

  /** The pixels of the columns up to this one. */
  private int pixelsTo(int last) {
    return IntStream.rangeClosed(0, last).map(this::pixels).sum();
  }

  private XSSFClientAnchor anchor(int from, int row, int width) {
    int column = from;
    int left = width;
    while (left > pixels(column)) {
      left -= pixels(column);
      column++;
    }
    XSSFClientAnchor anchor =
        new XSSFClientAnchor(0, 0, left * EMU_PER_PIXEL, 0, from, row, column, row + ROWS);
    // Filtering rows away must not squeeze the chart.
    anchor.setAnchorType(ClientAnchor.AnchorType.MOVE_DONT_RESIZE);
    return anchor;
  }

  private int pixels(int column) {
    double width = widths.shown(column);
    return width == 0 ? 0 : (int) Math.round(width * 7) + 5;
  }
}
