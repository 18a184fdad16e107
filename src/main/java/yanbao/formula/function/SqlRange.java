package yanbao.formula.function;

/** The rows that an aggregate runs over, under the alias {@code r}. */
public interface SqlRange {
  /** A scalar subquery: the aggregate over all rows, or over those that meet the condition. */
  String select(String aggregate, String condition);

  default String select(String aggregate) {
    return select(aggregate, "");
  }

  /**
   * The expression that numbers the rows; aggregates over doubles add in this order, so that sums
   * repeat to the bit.
   */
  String rowOrder();
}
