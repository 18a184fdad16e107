package yanbao.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import yanbao.model.DisplayFormat;
import yanbao.model.Value;
import yanbao.report.ReportData;
import yanbao.table.ComputedTable;
import yanbao.table.TableDefinition;

/** What a chart shows: the categories in the order of the table, and a value per series. */
record ChartValues(List<String> categories, List<Series> series) {

  /** One series; missing and not meaningful values leave a gap. */
  record Series(String name, DisplayFormat format, List<Value> values) {
    String label(int category) {
      return format.show(values.get(category));
    }

    DoubleStream numbers() {
      return values.stream()
          .filter(Value.Number.class::isInstance)
          .mapToDouble(value -> ((Value.Number) value).asDouble());
    }
  }

  static ChartValues of(Chart chart, ReportData data) {
    ComputedTable table = data.table(chart.table());
    TableDefinition.Column category = table.definition().column(chart.category());
    List<String> categories = new ArrayList<>();
    for (int row = 0; row < table.rows().size(); row++) {
      categories.add(category.format().show(table.value(row, category.name())));
    }
    List<Series> series = new ArrayList<>();
    for (String name : chart.values()) {
      TableDefinition.Column column = table.definition().column(name);
      List<Value> values = new ArrayList<>();
      for (int row = 0; row < table.rows().size(); row++) {
        values.add(table.value(row, name));
      }
      series.add(new Series(column.label().in(data.language()), column.format(), values));
    }
    return new ChartValues(categories, series);
  }

  DoubleStream numbers() {
    return series.stream().flatMapToDouble(Series::numbers);
  }

  /** The values with their indexes as keys: names need not be unique. */
  CategoryDataset dataset() {
    DefaultCategoryDataset dataset = new DefaultCategoryDataset();
    for (int row = 0; row < series.size(); row++) {
      for (int column = 0; column < categories.size(); column++) {
        Value value = series.get(row).values().get(column);
        dataset.addValue(
            value instanceof Value.Number number ? number.asDouble() : null, row, column);
      }
    }
    return dataset;
  }

  /** The sums of the positive and of the negative values of each category, for stacked bars. */
  DoubleStream stacks() {
    DoubleStream.Builder sums = DoubleStream.builder();
    for (int column = 0; column < categories.size(); column++) {
      double above = 0;
      double below = 0;
      for (Series one : series) {
        if (one.values().get(column) instanceof Value.Number number) {
          above += Math.max(0, number.asDouble());
          below += Math.min(0, number.asDouble());
        }
      }
      sums.add(above).add(below);
    }
    return sums.build();
  }
}
