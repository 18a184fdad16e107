package yanbao.formula.function;

import java.util.List;
import yanbao.formula.Facts;

/** The value, or the other one where there is no data. */
final class IfMissing implements Function {
  @Override
  public String name() {
    return "IFMISSING";
  }

  @Override
  public String signature() {
    return "IFMISSING(value, instead)";
  }

  @Override
  public String meaning() {
    return "the value, or the other one where there is no data";
  }

  @Override
  public String example() {
    return "IFMISSING([focus], \"other\")";
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
  public Facts check(Arguments arguments) {
    Facts common = arguments.common(0);
    return new Facts(
        common.kind(),
        common.unit(),
        arguments.facts(1).mayBeMissing(),
        arguments.allFacts().stream().anyMatch(Facts::mayBeNotMeaningful));
  }

  @Override
  public SqlParts sql(List<SqlParts> arguments, SqlRange range) {
    SqlParts value = arguments.get(0);
    SqlParts instead = arguments.get(1);
    if (!value.mayBeAbsent()) {
      return value;
    }
    String missing =
        "(" + value.value() + ") IS NULL AND (" + value.state() + ") = " + SqlParts.MISSING;
    return new SqlParts(
        "coalesce("
            + value.value()
            + ", CASE WHEN ("
            + value.state()
            + ") = "
            + SqlParts.MISSING
            + " THEN "
            + instead.value()
            + " END)",
        "CASE WHEN " + missing + " THEN " + instead.state() + " ELSE " + value.state() + " END",
        true);
  }

  @Override
  public ExcelParts excel(List<ExcelParts> arguments, List<Facts> facts) {
    return ifMissing(arguments.get(0), arguments.get(1));
  }

  private static ExcelParts ifMissing(ExcelParts value, ExcelParts instead) {
    return switch (value) {
      case ExcelParts.Leaf leaf -> leaf;
      case ExcelParts.Choose choose ->
          new ExcelParts.Choose(
              choose.test(),
              ifMissing(choose.then(), instead),
              ifMissing(choose.otherwise(), instead));
      case ExcelParts.Missing missing -> instead;
      case ExcelParts.NotMeaningful notMeaningful -> notMeaningful;
      case ExcelParts.Absent(String cell, boolean missing, boolean notMeaningful) -> {
        if (!missing) {
          yield value;
        }
        yield notMeaningful
            ? new ExcelParts.Choose(
                cell + "=" + ExcelParts.MISSING_TEXT,
                instead,
                new ExcelParts.Absent(cell, false, true))
            : instead;
      }
    };
  }
}
