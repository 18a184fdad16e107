package yanbao.model;

/**
 * A security code with its exchange, such as {@code 300002.SZ}; leading zeros survive, {@code
 * 0700.HK} and {@code 00700.HK} are one.
 */
public record TickerType() implements ColumnType {
  @Override
  public String word() {
    return "ticker";
  }

  @Override
  public ValueKind kind() {
    return ValueKind.TEXT;
  }
}
