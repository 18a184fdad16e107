package yanbao.formula.function;

import java.util.List;
import java.util.Optional;
import yanbao.formula.Facts;
import yanbao.model.ValueKind;

/**
 * The sum over the rows where a column equals the criterion, or meets a comparison such as \">0\".
 */
final class SumIf implements Function {
  @Override
  public String name() {
    return "SUMIF";
  }

  @Override
  public String signature() {
    return "SUMIF([column], criterion, [sum column])";
  }

  @Override
  public String meaning() {
    return "the sum over the rows where a column equals the criterion, or meets a comparison such"
        + " as \">0\"";
  }

  @Override
  public String example() {
    return "SUMIF([group], \"bank\", [assets])";
  }

  @Override
  public int least() {
    return 2;
  }

  @Override
  public int most() {
    return 3;
  }

  @Override
  public boolean takesRange(int index, int count) {
    return index != 1;
  }

  @Override
  public Facts check(Arguments arguments) {
    Facts criterion = Criterion.check(arguments);
    arguments.expect(arguments.count() == 3 ? 2 : 0, ValueKind.NUMBER);
    Optional<String> unit =
        arguments.count() == 3 ? arguments.facts(2).unit() : arguments.facts(0).unit();
    return new Facts(
        Optional.of(ValueKind.NUMBER),
        unit,
        criterion.mayBeMissing(),
        criterion.mayBeNotMeaningful());
  }

  @Override
  public SqlParts sql(List<SqlParts> arguments, SqlRange range) {
    String summed = arguments.size() == 3 ? arguments.get(2).value() : arguments.getFirst().value();
    String sum = "coalesce(fsum(" + summed + " ORDER BY " + range.rowOrder() + "), 0)";
    return SqlParts.guarded(arguments.subList(1, 2), range.select(sum, Criterion.sql(arguments)));
  }

  @Override
  public ExcelParts excel(List<ExcelParts> arguments, List<Facts> facts) {
    return ExcelParts.strict(arguments, leaves -> ExcelParts.call(name(), leaves));
  }
}
