package yanbao.report.chart;

import java.util.List;
import yanbao.model.Label;

/** Lines over the categories, one per series. */
public record LineChart(Label title, String table, String category, List<String> values)
    implements Chart {
  public LineChart {
    values = List.copyOf(values);
  }
}
