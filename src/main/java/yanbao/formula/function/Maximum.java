package yanbao.formula.function;

import java.util.List;
import yanbao.formula.Facts;

/** The largest number: of a column where it is the only argument, else of the arguments. */
final class Maximum implements Function {
  @Override
  public String name() {
    return "MAX";
  }

  @Override
  public String signature() {
    return "MAX([column]) or MAX(number, number, …)";
  }

  @Override
  public String meaning() {
    return "the largest number: of a column where it is the only argument, else of the arguments";
  }

  @Override
  public String example() {
    return "MAX([pe])";
  }

  @Override
  public int least() {
    return 1;
  }

  @Override
  public int most() {
    return 255;
  }

  @Override
  public boolean takesRange(int index, int count) {
    return count == 1;
  }

  @Override
  public Facts check(Arguments arguments) {
    return Extremes.check(arguments);
  }

  @Override
  public SqlParts sql(List<SqlParts> arguments, SqlRange range) {
    return Extremes.sql(arguments, range, "max", "greatest");
  }

  @Override
  public ExcelParts excel(List<ExcelParts> arguments, List<Facts> facts) {
    return Extremes.excel(arguments, facts, name());
  }
}
