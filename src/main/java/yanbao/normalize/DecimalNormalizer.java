package yanbao.normalize;

import java.math.BigDecimal;
import yanbao.model.RawCell;
import yanbao.model.Value;

/** Exact decimals; an exponent is understood in the number cells of a workbook only. */
final class DecimalNormalizer implements CellNormalizer {

  @Override
  public String expected() {
    return "a decimal number";
  }

  @Override
  public Value value(RawCell.Kind kind, String text) throws NotAValueException {
    return new Value.Number(number(kind, text));
  }

  static BigDecimal number(RawCell.Kind kind, String text) throws NotAValueException {
    return switch (kind) {
      case NUMBER -> new BigDecimal(text);
      case TEXT -> Numerals.parse(text).orElseThrow(NotAValueException::new);
      case PERCENT ->
          throw new NotAValueException("the cell shows a percentage: is the type percent?");
      case DATE -> throw new NotAValueException("the cell shows a date: is the type date?");
      case BOOLEAN, ERROR, BLANK -> throw new NotAValueException();
    };
  }
}
