package yanbao.normalize;

import java.math.BigDecimal;
import yanbao.model.NumberStyle;
import yanbao.model.RawCell;
import yanbao.model.Value;

/** Whole numbers; {@code 12.0} is one. */
final class IntegerNormalizer implements CellNormalizer {
  private final NumberStyle style;

  IntegerNormalizer(NumberStyle style) {
    this.style = style;
  }

  @Override
  public String expected() {
    return "a whole number";
  }

  @Override
  public Value value(RawCell.Kind kind, String text) throws NotAValueException {
    BigDecimal number = DecimalNormalizer.number(kind, text, style);
    try {
      return new Value.Number(number.setScale(0));
    } catch (ArithmeticException e) {
      throw new NotAValueException("if it may have a fraction, the type is decimal");
    }
  }
}
