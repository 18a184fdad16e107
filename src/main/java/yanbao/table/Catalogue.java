package yanbao.table;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yanbao.formula.Facts;
import yanbao.model.Parameter;

/**
 * What a table may name outside itself.
 *
 * @param relations the sources, and the tables proven so far
 * @param totals the totals of these tables
 * @param tables the names of all tables, those with faults included
 */
record Catalogue(
    Map<String, Relation> relations,
    Totals totals,
    List<Parameter> parameters,
    Set<String> tables) {

  Collection<String> names() {
    Set<String> names = new LinkedHashSet<>(relations.keySet());
    names.addAll(tables);
    return names;
  }

  Collection<String> columns(String table) {
    Relation relation = relations.get(table);
    return relation == null ? List.of() : relation.columns().keySet();
  }

  /** A column of a source or table; of a table with faults of its own any column will do. */
  Optional<Facts> column(String table, String column) {
    Relation relation = relations.get(table);
    if (relation == null) {
      return tables.contains(table) ? Optional.of(ColumnScope.FAULTY) : Optional.empty();
    }
    return relation.column(column).map(Relation.Column::facts);
  }
}
