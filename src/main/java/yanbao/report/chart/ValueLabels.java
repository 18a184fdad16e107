package yanbao.report.chart;

import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.data.category.CategoryDataset;
import org.jspecify.annotations.Nullable;
import yanbao.model.Value;

/**
 * Data labels as the table shows the values.
 *
 * @param smallest values below it get no label, as it would not fit
 */
record ValueLabels(ChartValues values, double smallest) implements CategoryItemLabelGenerator {
  @Override
  public @Nullable String generateLabel(CategoryDataset dataset, int series, int category) {
    ChartValues.Series one = values.series().get(series);
    boolean shown =
        one.values().get(category) instanceof Value.Number number
            && Math.abs(number.asDouble()) >= smallest;
    return shown ? one.label(category) : null;
  }

  @Override
  public String generateRowLabel(CategoryDataset dataset, int series) {
    return values.series().get(series).name();
  }

  @Override
  public String generateColumnLabel(CategoryDataset dataset, int category) {
    return values.categories().get(category);
  }
}
