package yanbao.formula.function;

import java.util.List;
import java.util.Optional;
import yanbao.formula.Facts;

/** NM: a figure that would mislead, such as a PE on a loss; shown as a dash. */
final class NotMeaningfulValue implements Function {
  @Override
  public String name() {
    return "NM";
  }

  @Override
  public String signature() {
    return "NM()";
  }

  @Override
  public String meaning() {
    return "a figure that would mislead, such as a PE on a loss; shown as a dash";
  }

  @Override
  public String example() {
    return "NM()";
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
    return new Facts(Optional.empty(), Optional.empty(), false, true);
  }

  @Override
  public SqlParts sql(List<SqlParts> arguments, SqlRange range) {
    return SqlParts.absent(SqlParts.NOT_MEANINGFUL);
  }

  @Override
  public ExcelParts excel(List<ExcelParts> arguments, List<Facts> facts) {
    return ExcelParts.NotMeaningful.VALUE;
  }
}
