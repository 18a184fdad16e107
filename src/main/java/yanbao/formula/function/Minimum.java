package yanbao.formula.function;

import java.util.List;
import yanbao.formula.Facts;

/** The smallest number: of a column where it is the only argument, else of the arguments. */
final class Minimum implements Function {
  @Override
  public String name() {
    return "MIN";
  }

  @Override
  public String signature() {
    return "MIN([column]) or MIN(number, number, …)";
  }

  @Override
  public String meaning() {
    return "the smallest number: of a column where it is the only argument, else of the arguments";
  }

  @Override
  public String example() {
    return "MIN([pe])";
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
    return Extremes.sql(arguments, range, "min", "least");
  }

  @Override
  public ExcelParts excel(List<ExcelParts> arguments, List<Facts> facts) {
    return Extremes.excel(arguments, facts, name());
  }
}
