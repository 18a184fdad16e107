package yanbao.normalize;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yanbao.model.Folding;
import yanbao.model.RawCell;
import yanbao.model.Value;

/** Security codes with their exchange, each in its one canonical form: {@code 00700.HK}. */
final class TickerNormalizer implements CellNormalizer {
  /** How many digits a code has, on the exchanges where all codes are digits. */
  private static final Map<String, Integer> DIGITS =
      Map.of("SH", 6, "SZ", 6, "BJ", 6, "SI", 6, "CSI", 6, "HK", 5);

  /** Where codes are usually written without their leading zeros. */
  private static final String PADDED = "HK";

  /** The exchange that a six-digit share code most likely is from, by its first digit. */
  private static final Map<Character, String> LIKELY = Map.of('0', "SZ", '3', "SZ", '6', "SH");

  private static final Pattern TICKER =
      Pattern.compile("(?<code>[0-9A-Z][0-9A-Z.-]{0,19})\\.(?<exchange>[A-Z]{1,5})");
  private static final Pattern BARE = Pattern.compile("[0-9]{1,6}");

  @Override
  public String expected() {
    return "a ticker with its exchange such as 300002.SZ";
  }

  @Override
  public Value value(RawCell.Kind kind, String text) throws NotAValueException {
    String folded = Folding.width(text).toUpperCase(Locale.ROOT);
    if (folded.indexOf('.') < 0 && BARE.matcher(folded).matches()) {
      throw new NotAValueException(bare(folded));
    }
    Matcher matcher = TICKER.matcher(folded);
    if (!matcher.matches()) {
      throw new NotAValueException();
    }
    String exchange = matcher.group("exchange");
    Integer digits = DIGITS.get(exchange);
    return new Value.Text(
        digits == null ? folded : code(matcher.group("code"), exchange, digits) + '.' + exchange);
  }

  private static String code(String code, String exchange, int digits) throws NotAValueException {
    boolean number = code.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!number || code.length() > digits) {
      throw new NotAValueException("a code of " + exchange + " has " + digits + " digits");
    }
    if (code.length() == digits) {
      return code;
    }
    if (!exchange.equals(PADDED)) {
      throw new NotAValueException(
          "a leading zero was lost; the code is likely " + pad(code, digits) + '.' + exchange);
    }
    return pad(code, digits);
  }

  private static String bare(String code) {
    String padded = pad(code, 6);
    String exchange = LIKELY.get(padded.charAt(0));
    String likely = exchange == null ? padded : padded + '.' + exchange;
    String lost = code.length() < 6 ? "a leading zero was lost and " : "";
    return lost + "the exchange is missing; the code is likely " + likely;
  }

  private static String pad(String code, int digits) {
    return "0".repeat(digits - code.length()) + code;
  }
}
