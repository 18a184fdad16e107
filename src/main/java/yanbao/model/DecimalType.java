package yanbao.model;

/** An exact decimal number; thousands separators and accounting parentheses are understood. */
public record DecimalType() implements ColumnType {
  @Override
  public String word() {
    return "decimal";
  }

  @Override
  public ValueKind kind() {
    return ValueKind.NUMBER;
  }
}
