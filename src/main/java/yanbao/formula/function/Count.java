package yanbao.formula.function;

import java.util.List;
import yanbao.formula.Facts;
import yanbao.model.ValueKind;

/** The number of numbers or dates in a column. */
final class Count implements Function {
  @Override
  public String name() {
    return "COUNT";
  }

  @Override
  public String signature() {
    return "COUNT([column])";
  }

  @Override
  public String meaning() {
    return "the number of numbers or dates in a column";
  }

  @Override
  public String example() {
    return "COUNT([pe])";
  }

  @Override
  public int least() {
    return 1;
  }

  @Override
  public int most() {
    return 1;
  }

  @Override
  public boolean takesRange(int index, int count) {
    return index == 0;
  }

  @Override
  public Facts check(Arguments arguments) {
    if (arguments
        .facts(0)
        .kind()
        .filter(kind -> kind == ValueKind.TEXT || kind == ValueKind.BOOLEAN)
        .isPresent()) {
      arguments.fault(0, "expected a column of numbers or dates; COUNTA counts texts");
    }
    return Facts.present(ValueKind.NUMBER);
  }

  @Override
  public SqlParts sql(List<SqlParts> arguments, SqlRange range) {
    return SqlParts.present(
        range.select("CAST(count(" + arguments.getFirst().value() + ") AS DOUBLE)"));
  }

  @Override
  public ExcelParts excel(List<ExcelParts> arguments, List<Facts> facts) {
    return ExcelParts.atom("COUNT(" + ExcelParts.write(arguments.getFirst()) + ")");
  }
}
