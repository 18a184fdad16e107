package yanbao.model;

/** A whole number. */
public record IntegerType(NumberStyle style) implements ColumnType {
  /** In the usual style. */
  public IntegerType() {
    this(NumberStyle.COMMA_POINT);
  }

  @Override
  public String word() {
    return "integer";
  }

  @Override
  public ValueKind kind() {
    return ValueKind.NUMBER;
  }
}
