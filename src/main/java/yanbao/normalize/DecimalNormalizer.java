package yanbao.normalize;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import yanbao.model.NumberStyle;
import yanbao.model.RawCell;
import yanbao.model.Value;

/** Exact decimals; an exponent is understood in the number cells of a workbook only. */
final class DecimalNormalizer implements CellNormalizer {
  private static final Pattern EXPONENT =
      Pattern.compile("[+-]?[0-9]{1,30}(?:\\.[0-9]{1,30})?[eE][+-]?[0-9]{1,2}");

  private final NumberStyle style;

  DecimalNormalizer(NumberStyle style) {
    this.style = style;
  }

  @Override
  public String expected() {
    return "a decimal number such as " + style.example();
  }

  @Override
  public Value value(RawCell.Kind kind, String text) throws NotAValueException {
    return new Value.Number(number(kind, text, style));
  }

  static BigDecimal number(RawCell.Kind kind, String text) throws NotAValueException {
    return number(kind, text, NumberStyle.COMMA_POINT);
  }

  static BigDecimal number(RawCell.Kind kind, String text, NumberStyle style)
      throws NotAValueException {
    return switch (kind) {
      case NUMBER -> new BigDecimal(text);
      case TEXT -> Numerals.parse(text, style).orElseThrow(() -> noNumber(text, style));
      case PERCENT ->
          throw new NotAValueException("the cell shows a percentage: is the type percent?");
      case DATE -> throw new NotAValueException("the cell shows a date: is the type date?");
      case BOOLEAN, ERROR, BLANK -> throw new NotAValueException();
    };
  }

  /** Names the declaration under which the text would be a number. */
  private static NotAValueException noNumber(String text, NumberStyle style) {
    for (NumberStyle other : NumberStyle.values()) {
      if (other != style && Numerals.parse(text, other).isPresent()) {
        return new NotAValueException(
            "if numbers are written so in this column, say \"format: " + other.example() + '"');
      }
    }
    return EXPONENT.matcher(text).matches()
        ? new NotAValueException(
            "an exponent is not accepted in text: have the number written out, as in "
                + new BigDecimal(text).toPlainString())
        : new NotAValueException();
  }
}
