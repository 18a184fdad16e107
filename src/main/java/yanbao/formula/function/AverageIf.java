package yanbao.formula.function;

import java.util.List;
import java.util.Optional;
import yanbao.formula.Facts;
import yanbao.model.ValueKind;

/**
 * The mean over the rows where a column equals the criterion, or meets a comparison; missing where
 * there is none.
 */
final class AverageIf implements Function {
  @Override
  public String name() {
    return "AVERAGEIF";
  }

  @Override
  public String signature() {
    return "AVERAGEIF([column], criterion, [average column])";
  }

  @Override
  public String meaning() {
    return "the mean over the rows where a column equals the criterion, or meets a comparison;"
        + " missing where there is none";
  }

  @Override
  public String example() {
    return "AVERAGEIF([group], \"bank\", [pe])";
  }

  @Override
  public int least() {
    return 3;
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
    arguments.expect(2, ValueKind.NUMBER);
    return new Facts(
        Optional.of(ValueKind.NUMBER),
        arguments.facts(2).unit(),
        true,
        criterion.mayBeNotMeaningful());
  }

  @Override
  public SqlParts sql(List<SqlParts> arguments, SqlRange range) {
    String cell = arguments.get(2).value();
    String mean = "fsum(" + cell + " ORDER BY " + range.rowOrder() + ") / count(" + cell + ")";
    String selected = range.select(mean, Criterion.sql(arguments));
    SqlParts strict = SqlParts.guarded(arguments.subList(1, 2), selected);
    return new SqlParts(strict.value(), strict.state(), true);
  }

  @Override
  public ExcelParts excel(List<ExcelParts> arguments, List<Facts> facts) {
    return ExcelParts.strict(arguments.subList(1, 2), criterion -> criterion.getFirst())
            instanceof ExcelParts.Leaf
        ? guarded(arguments)
        : ExcelParts.strict(arguments, leaves -> ExcelParts.call(name(), leaves));
  }

  // Numbers only: the text of an absent cell is not greater than any number.
  private ExcelParts guarded(List<ExcelParts> arguments) {
    String column = ExcelParts.write(arguments.get(0));
    String criterion = ExcelParts.write(arguments.get(1));
    String averaged = ExcelParts.write(arguments.get(2));
    String some = "COUNTIFS(" + column + "," + criterion + "," + averaged + ",\">=-1E+307\")>0";
    return new ExcelParts.Choose(
        some,
        ExcelParts.atom("AVERAGEIF(" + column + "," + criterion + "," + averaged + ")"),
        ExcelParts.Missing.VALUE);
  }
}
