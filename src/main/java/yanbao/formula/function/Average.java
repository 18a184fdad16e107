package yanbao.formula.function;

/** The mean of the numbers of a column. */
final class Average implements ColumnFunction {
  @Override
  public String name() {
    return "AVERAGE";
  }

  @Override
  public String signature() {
    return "AVERAGE([column])";
  }

  @Override
  public String meaning() {
    return "the mean of the numbers of a column";
  }

  @Override
  public String example() {
    return "AVERAGE([pe])";
  }

  @Override
  public String aggregate(String cell, SqlRange range) {
    return "fsum(" + cell + " ORDER BY " + range.rowOrder() + ") / count(" + cell + ")";
  }
}
