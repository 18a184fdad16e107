package yanbao.table;

import yanbao.formula.function.SqlRange;

/** The rows of formulas without aggregates. */
record NoRows() implements SqlRange {
  @Override
  public String select(String aggregate, String condition) {
    throw new IllegalStateException("the rows of " + aggregate + " are not known");
  }

  @Override
  public String rowOrder() {
    return "1";
  }
}
