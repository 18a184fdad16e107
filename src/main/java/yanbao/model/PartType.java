package yanbao.model;

/**
 * What the cells of another column say besides their value, as a text.
 *
 * @param whole the type of that column
 */
public record PartType(ValuePart part, ColumnType whole) implements ColumnType {
  @Override
  public String word() {
    return whole.word();
  }

  @Override
  public ValueKind kind() {
    return ValueKind.TEXT;
  }
}
