package yanbao.formula.function;

/** The standard deviation of a sample. */
final class StandardDeviation implements ColumnFunction {
  @Override
  public String name() {
    return "STDEV";
  }

  @Override
  public String signature() {
    return "STDEV([column])";
  }

  @Override
  public String meaning() {
    return "the standard deviation of a sample";
  }

  @Override
  public String example() {
    return "STDEV([pe])";
  }

  @Override
  public String aggregate(String cell, SqlRange range) {
    return "stddev_samp(" + cell + " ORDER BY " + range.rowOrder() + ")";
  }

  @Override
  public int needs() {
    return 2;
  }
}
