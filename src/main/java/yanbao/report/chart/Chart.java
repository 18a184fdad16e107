package yanbao.report.chart;

import java.util.List;
import yanbao.model.Label;

/** A chart over the rows of a table. */
public sealed interface Chart permits BarChart, LineChart, ScatterChart {
  Label title();

  String table();

  /** The column whose values stand along the horizontal axis, or that of the categories. */
  String category();

  /** The number columns drawn, one series each. */
  List<String> values();
}
