package yanbao.report.workbook;

import java.util.List;
import java.util.stream.DoubleStream;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import yanbao.model.DisplayFormat;
import yanbao.model.Value;
import yanbao.model.ValueKind;
import yanbao.table.ComputedTable;
import yanbao.table.TableDefinition;

/** The widths of a table's columns, in digits of the body font. */
final class ColumnWidths {
  private static final double MINIMUM = 8;
  private static final double MAXIMUM = 48;
  private static final double WIDEST = 200;
  private static final double MOST_LINES = 24;
  private static final double PADDING = 3;

  /** The filter button stands in the header's corner. */
  private static final double BUTTON = 2;

  private static final double BOLD = 1.1;
  private static final double ONE_LINE = 23;
  private static final int GENERAL_DIGITS = 11;

  private final double[] widths;
  private final boolean[] wrapped;
  private final Layout layout;

  ColumnWidths(Book book, Layout layout) {
    this.layout = layout;
    int count = layout.columns().size();
    widths = new double[count];
    wrapped = new boolean[count];
    for (int column = 0; column < count; column++) {
      double body = body(layout, column);
      double header = header(book, layout.columns().get(column));
      wrapped[column] = body + PADDING > MAXIMUM;
      // Rows have a greatest height; a text that would be higher gets a wider column.
      double atMost = Math.clamp(body / MOST_LINES, MAXIMUM, WIDEST);
      widths[column] = Math.clamp(Math.max(body + PADDING, header), MINIMUM, atMost);
    }
    for (ComputedTable.Total total : layout.table().totals()) {
      makeRoom(total, TextWidth.of(Captions.total(book, layout, total)) * BOLD + PADDING);
    }
  }

  /** The label of a total runs over the columns beside it, as far as they have no figure. */
  private void makeRoom(ComputedTable.Total total, double label) {
    int column = Captions.totalColumn(layout, total);
    double room = 0;
    for (int next = column; next < widths.length; next++) {
      if (total.definition().cell(layout.columns().get(next).name()).isPresent()) {
        break;
      }
      room += shown(next);
    }
    if (label > room) {
      widths[column] = Math.min(widths[column] + label - room, MAXIMUM);
    }
  }

  /** The unit has a line of its own; a long label takes two. */
  private static double header(Book book, TableDefinition.Column column) {
    List<String> lines = Captions.header(book, column).lines().toList();
    String label = lines.getFirst();
    double whole = TextWidth.of(label) * BOLD;
    double line =
        whole <= ONE_LINE ? whole : Math.max(TextWidth.unbreakable(label) * BOLD, whole / 2 + 1);
    return Math.max(line, TextWidth.of(lines.getLast().equals(label) ? "" : lines.getLast()) * BOLD)
        + BUTTON;
  }

  private static double body(Layout layout, int index) {
    TableDefinition.Column column = layout.columns().get(index);
    double widest =
        column.kind() == ValueKind.NUMBER
            ? numbers(layout.table(), column, index)
            : texts(layout.table(), column, index);
    for (ComputedTable.Total total : layout.table().totals()) {
      Value value = total.cells().get(column.name());
      if (value != null) {
        DisplayFormat format = total.definition().cell(column.name()).orElseThrow().format();
        // Totals are bold.
        widest = Math.max(widest, shown(format, value) * BOLD);
      }
    }
    return widest;
  }

  private static double texts(ComputedTable table, TableDefinition.Column column, int index) {
    double widest = 0;
    for (ComputedTable.Row row : table.rows()) {
      widest = Math.max(widest, shown(column.format(), row.values().get(index)));
    }
    return widest;
  }

  /** Of numbers in one format the least and the greatest are the widest. */
  private static double numbers(ComputedTable table, TableDefinition.Column column, int index) {
    if (column.format().equals(DisplayFormat.plain(ValueKind.NUMBER))) {
      return texts(table, column, index);
    }
    Value least = Value.Missing.VALUE;
    Value greatest = Value.Missing.VALUE;
    double low = 0;
    double high = 0;
    for (ComputedTable.Row row : table.rows()) {
      if (row.values().get(index) instanceof Value.Number number) {
        double size = number.asDouble();
        if (!least.isPresent() || size < low) {
          least = number;
          low = size;
        }
        if (!greatest.isPresent() || size > high) {
          greatest = number;
          high = size;
        }
      }
    }
    return Math.max(shown(column.format(), least), shown(column.format(), greatest));
  }

  private static double shown(DisplayFormat format, Value value) {
    double width = TextWidth.of(format.show(value));
    boolean general = value instanceof Value.Number && format.excel().equals(Look.GENERAL);
    return general ? Math.min(width, GENERAL_DIGITS) : width;
  }

  double width(int column) {
    return column < widths.length ? widths[column] : 9;
  }

  /** The width in view: none where the column is hidden. */
  double shown(int column) {
    boolean hidden =
        column < widths.length
            ? layout.columns().get(column).hidden()
            : column < layout.afterLastColumn();
    return hidden ? 0 : width(column);
  }

  /** The lines that a header takes in its column. */
  int headerLines(String header, int column) {
    return TextWidth.lines(header, (widths[column] - BUTTON) / BOLD + TextWidth.EDGES);
  }

  /** Whether the column's text is too long for one line. */
  boolean isWrapped(int column) {
    return wrapped[column];
  }

  void apply(SXSSFSheet sheet) {
    for (int column = 0; column < widths.length; column++) {
      set(sheet, column, widths[column]);
    }
  }

  /** What columns of these widths take, in points. */
  static double points(double... widths) {
    return DoubleStream.of(widths).map(width -> Math.round(width * 7) + 5).sum() * 0.75;
  }

  static void set(SXSSFSheet sheet, int column, double width) {
    sheet.setColumnWidth(column, (int) Math.round(width * 256));
  }
}
