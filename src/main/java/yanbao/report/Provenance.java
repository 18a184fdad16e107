package yanbao.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import yanbao.formula.TypedFormula;
import yanbao.table.ComputedTable;
import yanbao.table.TableDefinition;
import yanbao.table.TableDefinition.Content;

/** Which sources the figures of a table come from. */
public final class Provenance {
  private final ReportData data;
  private final Set<String> names = new HashSet<>();

  private Provenance(ReportData data) {
    this.data = data;
  }

  /**
   * The titles of the sources that a table draws on, directly or through other tables, in the order
   * of the job.
   */
  public static List<String> sources(String table, ReportData data) {
    Provenance provenance = new Provenance(data);
    provenance.visit(table);
    return data.sources().stream()
        .filter(source -> provenance.names.contains(source.source()))
        .map(source -> source.title().in(data.language()))
        .distinct()
        .toList();
  }

  private void visit(String name) {
    ComputedTable table = data.tables().get(name);
    if (names.add(name) && table != null) {
      visit(table.definition());
    }
  }

  private void visit(TableDefinition table) {
    visit(table.from());
    table.where().ifPresent(this::visit);
    for (TableDefinition.Column column : table.columns()) {
      visit(column.content());
    }
    for (TableDefinition.Total total : table.totals()) {
      total.cells().forEach(cell -> visit(cell.formula()));
    }
  }

  private void visit(Content content) {
    switch (content) {
      case Content.Carried carried -> {}
      case Content.Computed computed -> visit(computed.formula());
      case Content.Lookup lookup -> {
        visit(lookup.table());
        lookup.on().forEach(match -> visit(match.value()));
        lookup.onOrBefore().ifPresent(match -> visit(match.value()));
      }
    }
  }

  private void visit(TypedFormula formula) {
    formula.tables().forEach(this::visit);
  }
}
