package yanbao.model;

/** Any text; outer white space is trimmed, inner line breaks become spaces. */
public record TextType() implements ColumnType {
  @Override
  public String word() {
    return "text";
  }

  @Override
  public ValueKind kind() {
    return ValueKind.TEXT;
  }
}
