package yanbao.job;

import java.util.List;
import java.util.Optional;
import yanbao.model.Parameter;
import yanbao.model.SourceColumn;
import yanbao.model.ValueKind;
import yanbao.table.TableDefinition;
import yanbao.table.TableSpec;

/**
 * What a job has, by name, for those parts that refer to it.
 *
 * @param proven those of the tables that have no problem
 */
record Catalog(
    List<Parameter> parameters,
    List<SourceDefinition> sources,
    List<TableSpec> tables,
    List<TableDefinition> proven) {

  Optional<SourceDefinition> source(String name) {
    return sources.stream().filter(source -> source.name().equals(name)).findFirst();
  }

  Optional<TableSpec> table(String name) {
    return tables.stream().filter(table -> table.name().equals(name)).findFirst();
  }

  List<String> tableNames() {
    return tables.stream().map(TableSpec::name).toList();
  }

  List<String> sourceNames() {
    return sources.stream().map(SourceDefinition::name).toList();
  }

  /** The columns of the source or table of this name. */
  Optional<List<String>> columns(String name) {
    return source(name)
        .map(source -> source.columns().stream().map(SourceColumn::name).toList())
        .or(() -> table(name).map(Catalog::columnNames));
  }

  static List<String> columnNames(TableSpec table) {
    return table.columns().stream().map(TableSpec.Column::name).toList();
  }

  /** The columns that deliverables show. */
  static List<String> visibleColumns(TableSpec table) {
    return table.columns().stream()
        .filter(column -> !column.hidden())
        .map(TableSpec.Column::name)
        .toList();
  }

  /** The kind of a table's column, where the table is proven. */
  Optional<ValueKind> kind(String table, String column) {
    return proven.stream()
        .filter(definition -> definition.name().equals(table))
        .flatMap(definition -> definition.columns().stream())
        .filter(candidate -> candidate.name().equals(column))
        .findFirst()
        .map(TableDefinition.Column::kind);
  }
}
