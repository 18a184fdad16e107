package yanbao.model;

import java.util.List;

/**
 * A day, read by the declared patterns (java.time letters; {@code y/M/d} takes unpadded days).
 * Without a pattern: ISO-8601. A pattern without a day, or without a month, reads the period; its
 * first day is the value.
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

  @Override
  public List<ValuePart> parts() {
    return keepsText() ? List.of(ValuePart.PRECISION) : List.of();
  }

  /** Whether some dates may be months or years. */
  @Override
  public boolean keepsText() {
    return formats.stream().anyMatch(format -> precision(format) != Precision.DAY);
  }

  /** How exact the dates of a pattern are. */
  public static Precision precision(String format) {
    if (format.contains("d")) {
      return Precision.DAY;
    }
    return format.contains("M") ? Precision.MONTH : Precision.YEAR;
  }
}
