package yanbao.formula.function;

import java.math.BigDecimal;

/**
 * Rounding as Excel does it: on the shortest decimal of the double, not on its binary digits.
 * DuckDB rounds decimals exactly, but only to a constant number of digits.
 */
final class Rounding {
  private static final int MOST = 15;

  private Rounding() {}

  static void checkDigits(Arguments arguments) {
    boolean fits =
        arguments
            .literal(1)
            .filter(digits -> digits.stripTrailingZeros().scale() <= 0)
            .filter(digits -> digits.abs().compareTo(BigDecimal.valueOf(MOST)) <= 0)
            .isPresent();
    if (!fits) {
      arguments.fault(
          1, "expected digits as a whole number from -15 to 15, written in the formula");
    }
  }

  static String half(String number, String digits) {
    return decimal(number, "round($, " + digits(digits) + ")");
  }

  static String up(String number, String digits) {
    return away(number, digits, "ceil");
  }

  static String down(String number, String digits) {
    return away(number, digits, "floor");
  }

  private static String away(String number, String digits, String direction) {
    int places = digits(digits);
    BigDecimal unit = BigDecimal.ONE.movePointRight(Math.abs(places));
    String scaled = places >= 0 ? "abs($) * " + unit : "abs($) / " + unit;
    String back = places >= 0 ? " / " + unit : " * " + unit;
    String cut = direction + "(CAST(" + scaled + " AS DECIMAL(38, 15)))";
    return decimal(number, "sign($) * CAST(" + cut + " AS DOUBLE)" + back);
  }

  /** The operation on the exact decimal; numbers too large for it have no digits to round. */
  private static String decimal(String number, String operation) {
    String decimal = "TRY_CAST(CAST(" + number + " AS VARCHAR) AS DECIMAL(38, 18))";
    return "coalesce(CAST(" + operation.replace("$", decimal) + " AS DOUBLE), " + number + ")";
  }

  private static int digits(String literal) {
    return new BigDecimal(literal.replaceAll("[()]|CAST|AS|DOUBLE| ", "")).intValueExact();
  }
}
