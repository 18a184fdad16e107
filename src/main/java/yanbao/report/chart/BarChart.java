package yanbao.report.chart;

import java.util.List;
import yanbao.model.Label;

/** Bars per category; several series stand side by side, or on each other. */
public record BarChart(
    Label title,
    String table,
    String category,
    List<String> values,
    Direction direction,
    Stacking stacking)
    implements Chart {
  public BarChart {
    values = List.copyOf(values);
  }

  /** Which way the bars run. */
  public enum Direction {
    VERTICAL,
    HORIZONTAL
  }

  /** How several series share a category. */
  public enum Stacking {
    SIDE_BY_SIDE,
    STACKED
  }
}
