package yanbao.formula.function;

import java.util.List;
import yanbao.formula.Facts;
import yanbao.model.ValueKind;

/** One value where the condition holds, the other where it does not. */
final class If implements Function {
  @Override
  public String name() {
    return "IF";
  }

  @Override
  public String signature() {
    return "IF(condition, then, otherwise)";
  }

  @Override
  public String meaning() {
    return "one value where the condition holds, the other where it does not";
  }

  @Override
  public String example() {
    return "IF([eps]>0, [close]/[eps], NM())";
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
  public Facts check(Arguments arguments) {
    arguments.expect(0, ValueKind.BOOLEAN);
    Facts common = arguments.common(1);
    return new Facts(
        common.kind(),
        common.unit(),
        arguments.allFacts().stream().anyMatch(Facts::mayBeMissing),
        arguments.allFacts().stream().anyMatch(Facts::mayBeNotMeaningful));
  }

  @Override
  public SqlParts sql(List<SqlParts> arguments, SqlRange range) {
    SqlParts condition = arguments.get(0);
    SqlParts then = arguments.get(1);
    SqlParts otherwise = arguments.get(2);
    // The short form of CASE names the condition once; NULL is neither TRUE nor FALSE.
    String test = "CASE (" + condition.value() + ") WHEN TRUE THEN ";
    String value = test + then.value() + " WHEN FALSE THEN " + otherwise.value() + " END";
    String state =
        test
            + then.state()
            + " WHEN FALSE THEN "
            + otherwise.state()
            + " ELSE "
            + condition.state()
            + " END";
    boolean absent = arguments.stream().anyMatch(SqlParts::mayBeAbsent);
    return absent ? new SqlParts(value, state, true) : SqlParts.present(value);
  }

  @Override
  public ExcelParts excel(List<ExcelParts> arguments, List<Facts> facts) {
    return choose(arguments.get(0), arguments.get(1), arguments.get(2));
  }

  private static ExcelParts choose(ExcelParts condition, ExcelParts then, ExcelParts otherwise) {
    return switch (condition) {
      case ExcelParts.Leaf leaf when leaf.text().equals("TRUE") -> then;
      case ExcelParts.Leaf leaf when leaf.text().equals("FALSE") -> otherwise;
      case ExcelParts.Leaf leaf -> new ExcelParts.Choose(leaf.text(), then, otherwise);
      case ExcelParts.Choose outer ->
          new ExcelParts.Choose(
              outer.test(),
              choose(outer.then(), then, otherwise),
              choose(outer.otherwise(), then, otherwise));
      case ExcelParts.Missing missing -> missing;
      case ExcelParts.NotMeaningful notMeaningful -> notMeaningful;
      case ExcelParts.Absent absent -> absent;
    };
  }
}
