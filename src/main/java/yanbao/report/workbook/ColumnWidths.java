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
  private static final double PADDING = 3;

  /** The filter button stands in the header's corner. */
  private static final double BUTTON = 2;

  private static final double BOLD = 1.1;
  private static final double ONE_LINE = 20;
  private static final int GENERAL_DIGITS = 11;

  private final double[] widths;
  private final boolean[] wrapped;

  ColumnWidths(Book book, Layout layout) {
    int count = layout.columns().size();
    widths = new double[count];
    wrapped = new boolean[count];
    for (int column = 0; column < count; column++) {
      double body = body(layout, column);
      double header = header(book, layout.columns().get(column));
      wrapped[column] = body + PADDING > MAXIMUM;
      widths[column] = Math.clamp(Math.max(body + PADDING, header), MINIMUM, MAXIMUM);
    }
    for (ComputedTable.Total total : layout.table().totals()) {
      int column = Captions.totalColumn(layout, total);
      double label = TextWidth.of(Captions.total(book, layout, total)) * BOLD + PADDING;
      widths[column] = Math.min(Math.max(widths[column], label), MAXIMUM);
    }
  }

  /** The header breaks before the unit, and a long label once more. */
  private static double header(Book book, TableDefinition.Column column) {
    String text = Captions.header(book, column);
    String label = book.text(column.label());
    double whole = TextWidth.of(label) * BOLD;
    double line =
        whole <= ONE_LINE ? whole : Math.max(TextWidth.unbreakable(label) * BOLD, whole / 2 + 1);
    String unit = text.substring(label.length());
    if (TextWidth.unbreakable(unit) + 0.1 < TextWidth.of(unit.strip())) {
      // A unit such as (亿元) would be torn between two lines.
      return TextWidth.of(text) * BOLD + BUTTON;
    }
    return Math.max(line, TextWidth.of(unit) * BOLD) + BUTTON;
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
