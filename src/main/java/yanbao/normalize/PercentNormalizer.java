package yanbao.normalize;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yanbao.model.Folding;
import yanbao.model.NumberStyle;
import yanbao.model.PercentType;
import yanbao.model.RawCell;
import yanbao.model.Value;

/** Percentages as exact fractions. A workbook stores 30% as 0.3 with a percent format. */
final class PercentNormalizer implements CellNormalizer {
  private static final Pattern WITH_SIGN =
      Pattern.compile("(?<open>\\(?)(?<number>.*?)\\s*%(?<close>\\)?)");

  private final PercentType.Bare bare;
  private final NumberStyle style;

  PercentNormalizer(PercentType.Bare bare, NumberStyle style) {
    this.bare = bare;
    this.style = style;
  }

  @Override
  public String expected() {
    return "a percentage such as 12.5%";
  }

  @Override
  public Value value(RawCell.Kind kind, String text) throws NotAValueException {
    if (kind == RawCell.Kind.PERCENT) {
      return new Value.Number(new BigDecimal(text));
    }
    Matcher matcher = WITH_SIGN.matcher(Folding.width(text));
    if (kind == RawCell.Kind.TEXT && matcher.matches()) {
      String number = matcher.group("open") + matcher.group("number") + matcher.group("close");
      return new Value.Number(
          Numerals.parse(number, style).orElseThrow(NotAValueException::new).movePointLeft(2));
    }
    BigDecimal number = DecimalNormalizer.number(kind, text, style);
    return switch (bare) {
      case REFUSED ->
          throw new NotAValueException(
              "say in the definition what a number without a percent sign means: \"bare: fraction\""
                  + " (0.3 is 30%) or \"bare: points\" (30 is 30%)");
      case FRACTION -> new Value.Number(number);
      case POINTS -> new Value.Number(number.movePointLeft(2));
    };
  }
}
