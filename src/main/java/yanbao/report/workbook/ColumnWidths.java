package yanbao.report.workbook;

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
  private static final double PADDING = 2;

  /** The filter button stands in the header's corner. */
  private static final double BUTTON = 2.5;

  private static final int GENERAL_DIGITS = 11;

  private final double[] widths;
  private final boolean[] wrapped;

  ColumnWidths(Book book, Layout layout) {
    int count = layout.columns().size();
    widths = new double[count];
    wrapped = new boolean[count];
    for (int column = 0; column < count; column++) {
      double body = body(layout, column);
      double header = header(Captions.header(book, layout.columns().get(column)));
      wrapped[column] = body + PADDING > MAXIMUM;
      widths[column] = Math.clamp(Math.max(body + PADDING, header), MINIMUM, MAXIMUM);
    }
    for (ComputedTable.Total total : layout.table().totals()) {
      int column = Captions.totalColumn(layout, total);
      double label = TextWidth.of(Captions.total(book, layout, total)) * 1.1 + PADDING;
      widths[column] = Math.min(Math.max(widths[column], label), MAXIMUM);
    }
  }

  /** The header needs its longest word, and half of all of it: two lines. */
  private static double header(String text) {
    double whole = TextWidth.of(text) * 1.1;
    return Math.max(
            TextWidth.unbreakable(text) * 1.1, Math.min(whole, Math.max(MINIMUM, whole / 2)))
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
        widest = Math.max(widest, shown(format, value) * 1.1);
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
    for (ComputedTable.Row row : table.rows()) {
      if (row.values().get(index) instanceof Value.Number number) {
        least =
            !(least instanceof Value.Number low) || number.asDouble() < low.asDouble()
                ? number
                : least;
        greatest =
            !(greatest instanceof Value.Number high) || number.asDouble() > high.asDouble()
                ? number
                : greatest;
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

  /** Whether the column's text is too long for one line. */
  boolean isWrapped(int column) {
    return wrapped[column];
  }

  void apply(SXSSFSheet sheet) {
    for (int column = 0; column < widths.length; column++) {
      set(sheet, column, widths[column]);
    }
  }

  static void set(SXSSFSheet sheet, int column, double width) {
    sheet.setColumnWidth(column, (int) Math.round(width * 256));
  }
}
