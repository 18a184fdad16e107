package yanbao.table;

import java.util.List;
import java.util.Map;
import yanbao.model.Parameter;
import yanbao.model.SourceColumn;
import yanbao.problem.Problems;

/** Proves the tables of a job against its sources, its parameters and each other. */
public final class TableChecker {
  private TableChecker() {}

  /**
   * The tables in an order in which they can be computed. After problems were added, the result
   * holds only the tables without any.
   *
   * @param sources the declared columns by source
   */
  public static List<TableDefinition> check(
      List<TableSpec> specs,
      Map<String, List<SourceColumn>> sources,
      List<Parameter> parameters,
      Problems problems) {
    return List.of();
  }
}
