package yanbao.formula.function;

import java.util.List;
import yanbao.formula.Facts;

/** The number below which so many quarters of a column lie, interpolated (inclusive). */
final class Quartile implements Function {
  @Override
  public String name() {
    return "QUARTILE";
  }

  @Override
  public String signature() {
    return "QUARTILE([column], quarter)";
  }

  @Override
  public String meaning() {
    return "the number below which so many quarters of a column lie, interpolated (inclusive)";
  }

  @Override
  public String example() {
    return "QUARTILE([pe], 1)";
  }

  @Override
  public int least() {
    return 2;
  }

  @Override
  public int most() {
    return 2;
  }

  @Override
  public boolean takesRange(int index, int count) {
    return index == 0;
  }

  @Override
  public Facts check(Arguments arguments) {
    return Quantiles.check(arguments, 4, "0, 1, 2, 3 or 4");
  }

  @Override
  public SqlParts sql(List<SqlParts> arguments, SqlRange range) {
    return Quantiles.sql(arguments, range, 4);
  }

  @Override
  public ExcelParts excel(List<ExcelParts> arguments, List<Facts> facts) {
    return Quantiles.excel(arguments, facts, 4);
  }
}
