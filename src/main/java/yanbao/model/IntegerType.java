package yanbao.model;

/** A whole number. */
public record IntegerType() implements ColumnType {
  @Override
  public String word() {
    return "integer";
  }

  @Override
  public ValueKind kind() {
    return ValueKind.NUMBER;
  }
}
