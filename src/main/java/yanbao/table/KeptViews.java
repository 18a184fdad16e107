package yanbao.table;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yanbao.model.SourceColumn;
import yanbao.sql.Duck;

/** The kept tables, and the rows of sources that are kept, as views in a database. */
final class KeptViews {
  private final Connection database;
  private final Map<String, SqlTable> known = new LinkedHashMap<>();

  KeptViews(Connection database) {
    this.database = database;
  }

  void addSources(Map<String, Path> staged, Map<String, List<SourceColumn>> sources)
      throws SQLException {
    for (Map.Entry<String, Path> source : staged.entrySet()) {
      String name = source.getKey();
      List<SourceColumn> columns = sources.getOrDefault(name, List.of());
      add(name, "source " + name, source.getValue(), Relation.of(name, columns));
    }
  }

  /** Adds tables that {@link TableStore} left in the folder. */
  void addTables(Path folder, List<TableDefinition> definitions) throws SQLException {
    for (TableDefinition definition : definitions) {
      String name = definition.name();
      add(name, name, TableStore.file(folder, name), Relation.of(definition));
    }
  }

  private void add(String name, String view, Path file, Relation relation) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute("CREATE VIEW " + Duck.name(view) + " AS FROM " + Duck.parquet(file));
    }
    known.put(name, new SqlTable(view, relation.columns(), relation.origin()));
  }

  /** The table or source of this name; empty where its rows are not kept any more. */
  Optional<SqlTable> find(String name) {
    return Optional.ofNullable(known.get(name));
  }

  SqlTable table(String name) {
    return find(name).orElseThrow(() -> new IllegalStateException("no table " + name));
  }

  /** Tables are always kept: what is not there was a source. */
  boolean isSource(String name) {
    return find(name).map(table -> table.origin() == Relation.Origin.SOURCE).orElse(true);
  }
}
