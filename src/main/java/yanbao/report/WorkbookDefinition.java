package yanbao.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
   * @param description one line for the contents of the workbook
   * @param freeze the last column that stays in view when scrolling; the header always does
   * @param highlights number columns that set off some of their cells
   */
  public record Sheet(
      String table,
      Label title,
      Optional<Label> description,
      Optional<String> freeze,
      Map<String, Highlight> highlights,
      List<Chart> charts) {
    public Sheet {
      highlights = Collections.unmodifiableMap(new LinkedHashMap<>(highlights));
      charts = List.copyOf(charts);
    }
  }

  /** What sets off cells by their value. */
  public enum Highlight {
    /** Red ink where a number is below zero. */
    NEGATIVE,
    /** A bar in each cell as long as its number. */
    BARS,
    /** A background, the darker the greater the number. */
    SCALE
  }
}
