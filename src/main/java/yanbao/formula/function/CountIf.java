package yanbao.formula.function;

import java.util.List;
import java.util.Optional;
import yanbao.formula.Facts;
import yanbao.model.ValueKind;

/** The number of rows where a column equals the criterion, or meets a comparison such as \">0\". */
final class CountIf implements Function {
  @Override
  public String name() {
    return "COUNTIF";
  }

  @Override
  public String signature() {
    return "COUNTIF([column], criterion)";
  }

  @Override
  public String meaning() {
    return "the number of rows where a column equals the criterion, or meets a comparison such as"
        + " \">0\"";
  }

  @Override
  public String example() {
    return "COUNTIF([pe], \">30\")";
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
    Facts criterion = Criterion.check(arguments);
    return new Facts(
        Optional.of(ValueKind.NUMBER),
        Optional.empty(),
        criterion.mayBeMissing(),
        criterion.mayBeNotMeaningful());
  }

  @Override
  public SqlParts sql(List<SqlParts> arguments, SqlRange range) {
    return SqlParts.guarded(
        arguments.subList(1, 2),
        range.select("CAST(count(*) AS DOUBLE)", Criterion.sql(arguments)));
  }

  @Override
  public ExcelParts excel(List<ExcelParts> arguments, List<Facts> facts) {
    return ExcelParts.strict(arguments, leaves -> ExcelParts.call(name(), leaves));
  }
}
