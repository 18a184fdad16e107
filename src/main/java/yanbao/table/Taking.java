package yanbao.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import yanbao.formula.Expression;
import yanbao.formula.function.SqlParts;
import yanbao.formula.function.SqlRange;
import yanbao.formula.sql.SqlCompiler;

/** Finds out which rows an aggregate takes by listening to the SQL that it writes. */
final class Taking {
  private Taking() {}

  /** The condition under which the aggregate takes a row; empty where it takes all. */
  static String condition(
      Expression.Call aggregate,
      RowSet rows,
      KnownValues values,
      Function<Optional<String>, SqlRange> rowsOf) {
    LiteralNames names = new LiteralNames(values, rowsOf);
    List<String> conditions = new ArrayList<>();
    SqlRange listening =
        new SqlRange() {
          @Override
          public String select(String ignored, String condition) {
            conditions.add(condition);
            return "NULL";
          }

          @Override
          public String rowOrder() {
            return rows.range().rowOrder();
          }
        };
    List<SqlParts> arguments =
        aggregate.arguments().stream().map(part -> SqlCompiler.compile(part, names)).toList();
    aggregate.function().sql(arguments, listening);
    return conditions.stream().anyMatch(String::isEmpty)
        ? ""
        : conditions.stream().distinct().collect(Collectors.joining(") OR (", "(", ")"));
  }
}
