package yanbao.report.workbook;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.jspecify.annotations.Nullable;
import yanbao.model.DisplayFormat;
import yanbao.model.Value;
import yanbao.model.ValueKind;
import yanbao.table.ComputedTable;
import yanbao.table.TableDefinition;

/** The cells of a table as a chart takes them: the range, and a copy of its values. */
final class ChartSeries {
  /** Of longer tables the chart has the range, but not a copy of each value: they fill memory. */
  private static final int COPIED = 10_000;

  /** From here on the steps of an axis are whole numbers. */
  private static final double WHOLE = 10;

  private static final Pattern DIGITS = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");

  private final Layout layout;

  ChartSeries(Layout layout) {
    this.layout = layout;
  }

  XDDFDataSource<?> categories(String name) {
    TableDefinition.Column column = layout.definition().column(name);
    int index = layout.definition().columnIndex(name);
    String range = layout.sheetRange(index);
    if (column.kind() == ValueKind.DATE) {
      XDDFNumericalDataSource<?> days =
          XDDFDataSourcesFactory.fromArray(numbers(index), range, index);
      days.setFormatCode(column.format().excel());
      return days;
    }
    String[] texts =
        copied().map(row -> column.format().show(row.values().get(index))).toArray(String[]::new);
    return XDDFDataSourcesFactory.fromArray(texts, range, index);
  }

  XDDFNumericalDataSource<? extends Number> values(String name) {
    int index = layout.chartColumn(name);
    XDDFNumericalDataSource<?> values =
        XDDFDataSourcesFactory.fromArray(
            numbers(layout.definition().columnIndex(name)), layout.sheetRange(index), index);
    values.setFormatCode(layout.definition().column(name).format().excel());
    return values;
  }

  /** The first column's format; without decimals where the numbers are too large to need them. */
  String axisFormat(List<String> names) {
    DisplayFormat format = layout.definition().column(names.getFirst()).format();
    double greatest =
        names.stream()
            .map(name -> layout.definition().columnIndex(name))
            .flatMap(index -> copied().map(row -> row.values().get(index)))
            .mapToDouble(value -> value instanceof Value.Number n ? Math.abs(n.asDouble()) : 0)
            .max()
            .orElse(0);
    Matcher shown = DIGITS.matcher(format.show(Value.Number.of(greatest)));
    boolean whole = shown.find() && Double.parseDouble(shown.group().replace(",", "")) >= WHOLE;
    return whole ? format.excel().replaceAll("\\.0+", "") : format.excel();
  }

  /** Whether each row has a number, and there are few enough of them. */
  boolean isComplete(String name, int atMost) {
    int index = layout.definition().columnIndex(name);
    List<ComputedTable.Row> rows = layout.table().rows();
    return rows.size() <= atMost
        && rows.stream().allMatch(row -> row.values().get(index) instanceof Value.Number);
  }

  private Stream<ComputedTable.Row> copied() {
    return layout.table().rows().stream().limit(COPIED);
  }

  private @Nullable Double[] numbers(int index) {
    return copied().map(row -> number(row.values().get(index))).toArray(Double[]::new);
  }

  private static @Nullable Double number(Value value) {
    return switch (value) {
      case Value.Number number -> number.asDouble();
      case Value.Date date -> CellValues.serial(date.date());
      case Value.Text text -> null;
      case Value.Bool bool -> null;
      case Value.Missing missing -> null;
      case Value.NotMeaningful notMeaningful -> null;
    };
  }
}
