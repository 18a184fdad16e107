package yanbao.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yanbao.model.Label;
import yanbao.model.Language;
import yanbao.model.Parameter;
import yanbao.model.Terms;
import yanbao.table.ComputedTable;

/** All that a deliverable shows. Two equal values give byte-identical files. */
public record ReportData(
    String job,
    Label title,
    LocalDate asOf,
    int revision,
    Language language,
    Style style,
    List<Parameter> parameters,
    Map<String, ComputedTable> tables,
    List<SourceSummary> sources,
    Terms terms,
    Optional<Changes> changes) {
  public ReportData {
    parameters = List.copyOf(parameters);
    tables = Map.copyOf(tables);
    sources = List.copyOf(sources);
  }

  /** In the language of the data itself. */
  public ReportData(
      String job,
      Label title,
      LocalDate asOf,
      int revision,
      Language language,
      Style style,
      List<Parameter> parameters,
      Map<String, ComputedTable> tables,
      List<SourceSummary> sources) {
    this(
        job,
        title,
        asOf,
        revision,
        language,
        style,
        parameters,
        tables,
        sources,
        Terms.NONE,
        Optional.empty());
  }

  public ComputedTable table(String name) {
    ComputedTable table = tables.get(name);
    if (table == null) {
      throw new IllegalArgumentException("no table " + name);
    }
    return table;
  }

  /**
   * One input file and what became of its rows.
   *
   * @param latest the latest date of its source's data, where the source must be fresh
   * @param hidden rows of data that nobody sees who opens the file
   */
  public record SourceSummary(
      String source,
      Label title,
      Optional<LocalDate> latest,
      String file,
      String sha256,
      long read,
      long accepted,
      long rejected,
      long skipped,
      long hidden) {}
}
