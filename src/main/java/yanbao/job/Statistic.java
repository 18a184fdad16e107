package yanbao.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yanbao.formula.FormulaParser;
import yanbao.model.Label;
import yanbao.model.Language;
import yanbao.problem.Problems;
import yanbao.table.TableSpec;

/** The rows of a statistics block, from the largest to the smallest; quartiles are inclusive. */
enum Statistic {
  MAX("max", "MAX([%s])", "最大值", "Max"),
  P75("p75", "PERCENTILE([%s], 0.75)", "75分位", "75th percentile"),
  MEDIAN("median", "MEDIAN([%s])", "中位数", "Median"),
  P25("p25", "PERCENTILE([%s], 0.25)", "25分位", "25th percentile"),
  MIN("min", "MIN([%s])", "最小值", "Min");

  private final String suffix;
  private final String formula;
  private final String chinese;
  private final String english;

  Statistic(String suffix, String formula, String chinese, String english) {
    this.suffix = suffix;
    this.formula = formula;
    this.chinese = chinese;
    this.english = english;
  }

  /** The total rows of a block over these columns; {@code pe} gives {@code pe_max, pe_p75, …}. */
  static List<TableSpec.Total> block(
      Node.Entry entry, Optional<String> per, List<Node.Scalar> columns, Problems problems) {
    List<TableSpec.Total> rows = new ArrayList<>();
    for (Statistic statistic : values()) {
      List<TableSpec.Cell> cells = new ArrayList<>();
      for (Node.Scalar column : columns) {
        FormulaParser.parse(statistic.formula.formatted(column.text()), column.position(), problems)
            .ifPresent(
                formula ->
                    cells.add(
                        new TableSpec.Cell(
                            column.text(), formula, Optional.empty(), column.position())));
      }
      String name = entry.name() + "_" + statistic.suffix;
      rows.add(new TableSpec.Total(name, statistic.label(), per, cells, entry.position()));
    }
    return rows;
  }

  private Label label() {
    return new Label(Map.of(Language.ZH, chinese, Language.EN, english));
  }
}
