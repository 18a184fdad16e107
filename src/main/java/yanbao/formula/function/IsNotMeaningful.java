package yanbao.formula.function;

import java.util.List;
import yanbao.formula.Facts;
import yanbao.model.ValueKind;

/** True where a figure is not meaningful. */
final class IsNotMeaningful implements Function {
  @Override
  public String name() {
    return "ISNM";
  }

  @Override
  public String signature() {
    return "ISNM(value)";
  }

  @Override
  public String meaning() {
    return "true where a figure is not meaningful";
  }

  @Override
  public String example() {
    return "ISNM([pe])";
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
                + SqlParts.NOT_MEANINGFUL
                + ")")
        : SqlParts.present("FALSE");
  }

  @Override
  public ExcelParts excel(List<ExcelParts> arguments, List<Facts> facts) {
    return isNotMeaningful(arguments.getFirst());
  }

  private static ExcelParts isNotMeaningful(ExcelParts tested) {
    return switch (tested) {
      case ExcelParts.Leaf leaf -> ExcelParts.atom("FALSE");
      case ExcelParts.Choose choose ->
          new ExcelParts.Choose(
              choose.test(), isNotMeaningful(choose.then()), isNotMeaningful(choose.otherwise()));
      case ExcelParts.Missing missing -> ExcelParts.atom("FALSE");
      case ExcelParts.NotMeaningful notMeaningful -> ExcelParts.atom("TRUE");
      case ExcelParts.Absent(String cell, boolean missing, boolean notMeaningful) ->
          missing && notMeaningful
              ? new ExcelParts.Leaf(cell + "=" + ExcelParts.NOT_MEANINGFUL_TEXT, 1)
              : ExcelParts.atom(notMeaningful ? "TRUE" : "FALSE");
    };
  }
}
