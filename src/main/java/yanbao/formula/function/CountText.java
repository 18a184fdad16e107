package yanbao.formula.function;

import java.util.List;
import yanbao.formula.Facts;
import yanbao.model.ValueKind;

/** The number of cells of a column that are neither missing nor not meaningful. */
final class CountText implements Function {
  @Override
  public String name() {
    return "COUNTA";
  }

  @Override
  public String signature() {
    return "COUNTA([column])";
  }

  @Override
  public String meaning() {
    return "the number of cells of a column that are neither missing nor not meaningful";
  }

  @Override
  public String example() {
    return "COUNTA([rating])";
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
    return Facts.present(ValueKind.NUMBER);
  }

  @Override
  public SqlParts sql(List<SqlParts> arguments, SqlRange range) {
    return SqlParts.present(
        range.select("CAST(count(" + arguments.getFirst().value() + ") AS DOUBLE)"));
  }

  @Override
  public ExcelParts excel(List<ExcelParts> arguments, List<Facts> facts) {
    String column = ExcelParts.write(arguments.getFirst());
    String all = "COUNTA(" + column + ")";
    if (!facts.getFirst().mayBeAbsent()) {
      return ExcelParts.atom(all);
    }
    String missing = "COUNTIF(" + column + "," + ExcelParts.MISSING_TEXT + ")";
    String notMeaningful = "COUNTIF(" + column + "," + ExcelParts.NOT_MEANINGFUL_TEXT + ")";
    return new ExcelParts.Leaf(all + "-" + missing + "-" + notMeaningful, 3);
  }
}
