package yanbao.formula.function;

import java.util.List;
import java.util.Optional;
import yanbao.formula.Facts;

/** No data; shown n.a. */
final class MissingValue implements Function {
  @Override
  public String name() {
    return "MISSING";
  }

  @Override
  public String signature() {
    return "MISSING()";
  }

  @Override
  public String meaning() {
    return "no data, shown as n.a.";
  }

  @Override
  public String example() {
    return "MISSING()";
  }

  @Override
  public int least() {
    return 0;
  }

  @Override
  public int most() {
    return 0;
  }

  @Override
  public Facts check(Arguments arguments) {
    return new Facts(Optional.empty(), Optional.empty(), true, false);
  }

  @Override
  public SqlParts sql(List<SqlParts> arguments, SqlRange range) {
    return SqlParts.absent(SqlParts.MISSING);
  }

  @Override
  public ExcelParts excel(List<ExcelParts> arguments, List<Facts> facts) {
    return ExcelParts.Missing.VALUE;
  }
}
