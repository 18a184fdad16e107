package yanbao.formula.function;

import java.util.List;
import yanbao.formula.Facts;

/**
 * The cell of a column in the row above; a formula that is checked has it as a name, not a call.
 */
final class Previous implements Function {
  @Override
  public String name() {
    return "PREVIOUS";
  }

  @Override
  public String signature() {
    return "PREVIOUS([column]) or PREVIOUS([column], [group])";
  }

  @Override
  public String meaning() {
    return "the cell of a column in the row above, in the order of the table; missing in the first"
        + " row, and with a second column in the first row of each run of equal values there";
  }

  @Override
  public String example() {
    return "[amount]/PREVIOUS([amount], [company])-1";
  }

  @Override
  public int least() {
    return 1;
  }

  @Override
  public int most() {
    return 2;
  }

  @Override
  public boolean takesRowAbove() {
    return true;
  }

  @Override
  public Facts check(Arguments arguments) {
    throw notACall();
  }

  @Override
  public SqlParts sql(List<SqlParts> arguments, SqlRange range) {
    throw notACall();
  }

  @Override
  public ExcelParts excel(List<ExcelParts> arguments, List<Facts> facts) {
    throw notACall();
  }

  private static IllegalStateException notACall() {
    return new IllegalStateException("a cell above is a part of its own, and never a call");
  }
}
