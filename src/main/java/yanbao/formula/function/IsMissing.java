package yanbao.formula.function;

import java.util.List;
import yanbao.formula.Facts;
import yanbao.model.ValueKind;

/** True where there is no data. */
final class IsMissing implements Function {
  @Override
  public String name() {
    return "ISMISSING";
  }

  @Override
  public String signature() {
    return "ISMISSING(value)";
  }

  @Override
  public String meaning() {
    return "true where there is no data";
  }

  @Override
  public String example() {
    return "ISMISSING([rating])";
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
  public Facts check(Arguments arguments) {
    return Facts.present(ValueKind.BOOLEAN);
  }

  @Override
  public SqlParts sql(List<SqlParts> arguments, SqlRange range) {
    SqlParts tested = arguments.getFirst();
    return tested.mayBeAbsent()
        ? SqlParts.present(
            "(("
                + tested.value()
                + ") IS NULL AND ("
                + tested.state()
                + ") = "
                + SqlParts.MISSING
                + ")")
        : SqlParts.present("FALSE");
  }

  @Override
  public ExcelParts excel(List<ExcelParts> arguments, List<Facts> facts) {
    return isMissing(arguments.getFirst());
  }

  private static ExcelParts isMissing(ExcelParts tested) {
    return switch (tested) {
      case ExcelParts.Leaf leaf -> ExcelParts.atom("FALSE");
      case ExcelParts.Choose choose ->
          new ExcelParts.Choose(
              choose.test(), isMissing(choose.then()), isMissing(choose.otherwise()));
      case ExcelParts.Missing missing -> ExcelParts.atom("TRUE");
      case ExcelParts.NotMeaningful notMeaningful -> ExcelParts.atom("FALSE");
      case ExcelParts.Absent(String cell, boolean missing, boolean notMeaningful) ->
          missing && notMeaningful
              ? new ExcelParts.Leaf(cell + "=" + ExcelParts.MISSING_TEXT, 1)
              : ExcelParts.atom(missing ? "TRUE" : "FALSE");
    };
  }
}
