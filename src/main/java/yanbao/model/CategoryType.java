package yanbao.model;

import java.util.List;

/** One of the accepted values; sorts in their order. */
public record CategoryType(List<String> values) implements ColumnType {
  public CategoryType {
    values = List.copyOf(values);
  }

  @Override
  public String word() {
    return "category";
  }

  @Override
  public ValueKind kind() {
    return ValueKind.TEXT;
  }
}
