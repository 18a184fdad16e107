package yanbao.report;

import java.util.List;
import java.util.Optional;
import yanbao.model.Label;
import yanbao.report.chart.Chart;

/** A workbook to write. {@code file} may hold {@code {asOf}} and {@code {asOf:yyyyMMdd}}. */
public record WorkbookDefinition(String name, String file, List<Sheet> sheets) {
  public WorkbookDefinition {
    sheets = List.copyOf(sheets);
  }

  /**
   * One sheet with one table.
   *
   * @param freeze the last column that stays in view when scrolling; the header always does
   */
  public record Sheet(String table, Label title, Optional<String> freeze, List<Chart> charts) {
    public Sheet {
      charts = List.copyOf(charts);
    }
  }
}
