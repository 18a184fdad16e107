package yanbao.report.workbook;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import yanbao.formula.TypedFormula;
import yanbao.report.ReportData;
import yanbao.table.ComputedTable;
import yanbao.table.TableDefinition;

/** Follows a table through lookups and other tables to the sources behind it. */
final class SourceTrail {
  private final ReportData data;
  private final Set<String> seen = new HashSet<>();
  private final Set<String> sources = new HashSet<>();

  private SourceTrail(ReportData data) {
    this.data = data;
  }

  /** The titles of the sources, in the order of the job. */
  static Set<String> of(TableDefinition table, ReportData data) {
    SourceTrail trail = new SourceTrail(data);
    trail.table(table);
    Set<String> titles = new LinkedHashSet<>();
    for (ReportData.SourceSummary source : data.sources()) {
      if (trail.sources.contains(source.source())) {
        titles.add(source.title().in(data.language()));
      }
    }
    return titles;
  }

  private void table(TableDefinition table) {
    seen.add(table.name());
    follow(table.from());
    for (TableDefinition.Column column : table.columns()) {
      switch (column.content()) {
        case TableDefinition.Content.Carried carried -> {}
        case TableDefinition.Content.Lookup lookup -> follow(lookup.table());
        case TableDefinition.Content.Computed computed -> formula(computed.formula());
      }
    }
    for (TableDefinition.Total total : table.totals()) {
      total.cells().forEach(cell -> formula(cell.formula()));
    }
    table.where().ifPresent(this::formula);
  }

  private void formula(TypedFormula formula) {
    formula.tables().forEach(this::follow);
  }

  private void follow(String name) {
    ComputedTable table = data.tables().get(name);
    if (table == null || seen.contains(name)) {
      sources.add(name);
    } else {
      table(table.definition());
    }
  }
}
