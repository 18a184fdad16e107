package yanbao.formula.function;

import java.util.List;
import java.util.stream.Collectors;
import yanbao.formula.Facts;
import yanbao.model.ValueKind;

/** The sum of the products of cells in the same row; rows with an absent cell are skipped. */
final class SumProduct implements Function {
  @Override
  public String name() {
    return "SUMPRODUCT";
  }

  @Override
  public String signature() {
    return "SUMPRODUCT([column], [column], …)";
  }

  @Override
  public String meaning() {
    return "the sum of the products of cells in the same row; rows with an absent cell are skipped";
  }

  @Override
  public String example() {
    return "SUMPRODUCT([weight], [return])";
  }

  @Override
  public int least() {
    return 2;
  }

  @Override
  public int most() {
    return 30;
  }

  @Override
  public boolean takesRange(int index, int count) {
    return true;
  }

  @Override
  public Facts check(Arguments arguments) {
    for (int i = 0; i < arguments.count(); i++) {
      arguments.expect(i, ValueKind.NUMBER);
    }
    return Facts.present(ValueKind.NUMBER);
  }

  @Override
  public SqlParts sql(List<SqlParts> arguments, SqlRange range) {
    String product = arguments.stream().map(SqlParts::value).collect(Collectors.joining(" * "));
    return SqlParts.present(
        range.select("coalesce(fsum(" + product + " ORDER BY " + range.rowOrder() + "), 0)"));
  }

  @Override
  public ExcelParts excel(List<ExcelParts> arguments, List<Facts> facts) {
    return ExcelParts.strict(arguments, leaves -> ExcelParts.call(name(), leaves));
  }
}
