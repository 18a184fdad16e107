package yanbao.model;

/** An exact decimal number; thousands separators and accounting parentheses are understood. */
public record DecimalType(NumberStyle style) implements ColumnType {
  /** In the usual style. */
  public DecimalType() {
    this(NumberStyle.COMMA_POINT);
  }

  @Override
  public String word() {
    return "decimal";
  }

  @Override
  public ValueKind kind() {
    return ValueKind.NUMBER;
  }
}
