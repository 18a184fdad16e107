package yanbao.formula.function;

import java.util.List;
import yanbao.formula.Facts;

/** The number below which this share of a column lies, interpolated (inclusive). */
final class Percentile implements Function {
  @Override
  public String name() {
    return "PERCENTILE";
  }

  @Override
  public String signature() {
    return "PERCENTILE([column], share)";
  }

  @Override
  public String meaning() {
    return "the number below which this share of a column lies, interpolated (inclusive)";
  }

  @Override
  public String example() {
    return "PERCENTILE([pe], 0.9)";
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
    return Quantiles.check(arguments, 1, "a share from 0 to 1");
  }

  @Override
  public SqlParts sql(List<SqlParts> arguments, SqlRange range) {
    return Quantiles.sql(arguments, range, 1);
  }

  @Override
  public ExcelParts excel(List<ExcelParts> arguments, List<Facts> facts) {
    return Quantiles.excel(arguments, facts, 1);
  }
}
