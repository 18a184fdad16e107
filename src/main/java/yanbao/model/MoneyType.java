package yanbao.model;

import java.util.List;
import java.util.Optional;

/**
 * An amount of money as people write it: {@code 2.5亿美元}, {@code $999+/mo}; the value is the amount
 * in units of its currency.
 *
 * @param currency the ISO code of amounts that name none
 */
public record MoneyType(Optional<String> currency) implements ColumnType {
  @Override
  public String word() {
    return "money";
  }

  @Override
  public ValueKind kind() {
    return ValueKind.NUMBER;
  }

  @Override
  public List<ValuePart> parts() {
    return List.of(ValuePart.CURRENCY, ValuePart.PERIOD, ValuePart.QUALIFIER);
  }
}
