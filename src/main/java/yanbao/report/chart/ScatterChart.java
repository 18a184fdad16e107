package yanbao.report.chart;

import java.util.List;
import yanbao.model.Label;

/**
 * A point per row, named by its category.
 *
 * @param values two: the column across, and the column upwards
 */
public record ScatterChart(Label title, String table, String category, List<String> values)
    implements Chart {
  public ScatterChart {
    if (values.size() != 2) {
      throw new IllegalArgumentException("a point has two values, not " + values.size());
    }
    values = List.copyOf(values);
  }
}
