package yanbao.report.chart;

import java.util.List;
import java.util.Optional;
import yanbao.model.Label;

/**
 * A point per row.
 *
 * @param category the number column that says how far right a point is
 * @param values the one number column that says how high
 * @param labels the column that names the points
 */
public record ScatterChart(
    Label title, String table, String category, List<String> values, Optional<String> labels)
    implements Chart {
  public ScatterChart {
    values = List.copyOf(values);
  }
}
