package yanbao.model;

/**
 * A percentage, held as a fraction: {@code 30%} is 0.3. {@code bare} says what a number without a
 * percent sign or format means.
 */
public record PercentType(Bare bare, NumberStyle style) implements ColumnType {
  /** In the usual style. */
  public PercentType(Bare bare) {
    this(bare, NumberStyle.COMMA_POINT);
  }

  /** What 0.3 without a percent sign or percent format means. */
  public enum Bare {
    /** A problem: the definition does not say. */
    REFUSED,
    /** 0.3 is 30%. */
    FRACTION,
    /** 30 is 30%. */
    POINTS
  }

  @Override
  public String word() {
    return "percent";
  }

  @Override
  public ValueKind kind() {
    return ValueKind.NUMBER;
  }
}
