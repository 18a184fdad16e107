package yanbao.formula.function;

import java.util.List;
import yanbao.formula.Facts;

/** The sum of the numbers of a column. */
final class Sum implements ColumnFunction {
  @Override
  public String name() {
    return "SUM";
  }

  @Override
  public String signature() {
    return "SUM([column])";
  }

  @Override
  public String meaning() {
    return "the sum of the numbers of a column; 0 over nothing";
  }

  @Override
  public String example() {
    return "SUM([market_size])";
  }

  @Override
  public Facts check(Arguments arguments) {
    Facts column = ColumnFunction.super.check(arguments);
    return new Facts(column.kind(), column.unit(), false, false);
  }

  @Override
  public String aggregate(String cell, SqlRange range) {
    return "coalesce(fsum(" + cell + " ORDER BY " + range.rowOrder() + "), 0)";
  }

  @Override
  public SqlParts sql(List<SqlParts> arguments, SqlRange range) {
    return SqlParts.present(range.select(aggregate(arguments.getFirst().value(), range)));
  }

  @Override
  public ExcelParts excel(List<ExcelParts> arguments, List<Facts> facts) {
    return ExcelParts.atom("SUM(" + ExcelParts.write(arguments.getFirst()) + ")");
  }
}
