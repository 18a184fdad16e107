package yanbao.formula.function;

/** The middle number of a column. */
final class Median implements ColumnFunction {
  @Override
  public String name() {
    return "MEDIAN";
  }

  @Override
  public String signature() {
    return "MEDIAN([column])";
  }

  @Override
  public String meaning() {
    return "the middle number of a column";
  }

  @Override
  public String example() {
    return "MEDIAN([pe])";
  }

  @Override
  public String aggregate(String cell, SqlRange range) {
    return "median(" + cell + ")";
  }
}
