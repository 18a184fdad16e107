package yanbao.model;

import java.util.List;

/**
 * A number as people write it, with its unit: {@code 1.17亿}, {@code 约5GB}, {@code 200次}.
 *
 * @param units the units that the values are in; empty for pure numbers. Units that convert into
 *     one of them are understood
 */
public record QuantityType(List<String> units) implements ColumnType {
  public QuantityType {
    units = List.copyOf(units);
  }

  @Override
  public String word() {
    return "quantity";
  }

  @Override
  public ValueKind kind() {
    return ValueKind.NUMBER;
  }

  @Override
  public List<ValuePart> parts() {
    return units.isEmpty()
        ? List.of(ValuePart.QUALIFIER)
        : List.of(ValuePart.UNIT, ValuePart.QUALIFIER);
  }
}
