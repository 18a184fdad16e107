package yanbao.table;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;

/** Keeps computed tables between the steps of a run: one Parquet file per table. */
public final class TableStore {
  private TableStore() {}

  public static void write(Connection database, Path folder, List<ComputedTable> tables)
      throws IOException {}

  public static List<ComputedTable> read(
      Connection database, Path folder, List<TableDefinition> definitions) throws IOException {
    return List.of();
  }
}
