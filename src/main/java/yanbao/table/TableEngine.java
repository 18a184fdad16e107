package yanbao.table;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import yanbao.model.Parameter;
import yanbao.model.SourceColumn;
import yanbao.problem.Problems;

/** Computes tables in DuckDB over staged sources. */
public final class TableEngine {
  private TableEngine() {}

  /**
   * All tables with their values; lookups without a row and numbers that left the numbers are added
   * to the problems.
   *
   * @param definitions in an order in which they can be computed
   * @param staged the Parquet file of each source
   */
  public static List<ComputedTable> compute(
      Connection database,
      List<TableDefinition> definitions,
      Map<String, Path> staged,
      Map<String, List<SourceColumn>> sources,
      List<Parameter> parameters,
      LocalDate asOf,
      Problems problems) {
    return List.of();
  }
}
