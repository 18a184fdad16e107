package yanbao.model;

import java.util.List;

/**
 * A day, read by the declared patterns (java.time letters; {@code y/M/d} takes unpadded days).
 * Without a pattern: ISO-8601.
 */
public record DateType(List<String> formats) implements ColumnType {
  public DateType {
    formats = List.copyOf(formats);
  }

  @Override
  public String word() {
    return "date";
  }

  @Override
  public ValueKind kind() {
    return ValueKind.DATE;
  }
}
