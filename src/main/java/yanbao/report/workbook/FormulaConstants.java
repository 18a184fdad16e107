package yanbao.report.workbook;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds numbers in a formula that should be inputs. Not among them: 0, 1 and 100; 9E+307, which
 * stands for any number; exponents up to 4; and arguments that say which or how many, such as the
 * digits of ROUND.
 */
final class FormulaConstants {
  private static final Set<BigDecimal> ALLOWED =
      Set.of(BigDecimal.ZERO, BigDecimal.ONE, new BigDecimal(100), new BigDecimal("9E+307"));
  private static final BigDecimal LARGEST_EXPONENT = new BigDecimal(4);

  /** Functions with arguments that choose rather than measure. */
  private static final Set<String> CHOOSING =
      Set.of(
          "ROUND",
          "ROUNDUP",
          "ROUNDDOWN",
          "TRUNC",
          "MROUND",
          "LEFT",
          "RIGHT",
          "MID",
          "FIND",
          "SEARCH",
          "INDEX",
          "MATCH",
          "XMATCH",
          "VLOOKUP",
          "HLOOKUP",
          "OFFSET",
          "CHOOSE",
          "QUARTILE",
          "QUARTILE.INC",
          "QUARTILE.EXC",
          "PERCENTILE",
          "PERCENTILE.INC",
          "PERCENTILE.EXC",
          "RANK",
          "RANK.EQ",
          "RANK.AVG",
          "LARGE",
          "SMALL",
          "DATE",
          "EDATE",
          "EOMONTH",
          "WEEKDAY",
          "SUBTOTAL",
          "AGGREGATE",
          "LOG",
          "TEXT",
          "SUBSTITUTE",
          "POWER");

  private FormulaConstants() {}

  /** An open parenthesis: of a function, of an exponent, or plain. */
  private record Frame(String function, boolean exponent) {}

  static List<String> in(FormulaTokens formula) {
    List<String> constants = new ArrayList<>();
    List<FormulaTokens.Token> tokens = formula.tokens();
    Deque<Frame> frames = new ArrayDeque<>();
    for (int i = 0; i < tokens.size(); i++) {
      FormulaTokens.Token token = tokens.get(i);
      if (token.is("(")) {
        frames.push(frame(tokens, i));
      } else if (token.is(")") && !frames.isEmpty()) {
        frames.pop();
      } else if (token.kind() == FormulaTokens.Kind.NUMBER && !isAllowed(tokens, i, frames)) {
        constants.add(token.text());
      }
    }
    return constants;
  }

  private static Frame frame(List<FormulaTokens.Token> tokens, int at) {
    if (at == 0) {
      return new Frame("", false);
    }
    FormulaTokens.Token before = tokens.get(at - 1);
    boolean function = before.kind() == FormulaTokens.Kind.WORD;
    String name = function ? before.text().toUpperCase(Locale.ROOT) : "";
    return new Frame(name.replaceFirst("^_XLFN\\.", ""), before.is("^"));
  }

  private static boolean isAllowed(List<FormulaTokens.Token> tokens, int at, Deque<Frame> frames) {
    BigDecimal value = new BigDecimal(tokens.get(at).text()).stripTrailingZeros();
    if (ALLOWED.stream().anyMatch(allowed -> allowed.compareTo(value) == 0)) {
      return true;
    }
    int first = at > 0 && tokens.get(at - 1).is("-") ? at - 1 : at;
    Frame frame = frames.isEmpty() ? new Frame("", false) : frames.peek();
    boolean exponent = frame.exponent() || (first > 0 && tokens.get(first - 1).is("^"));
    if (exponent && value.compareTo(LARGEST_EXPONENT) <= 0) {
      return true;
    }
    boolean whole =
        first > 0
            && (tokens.get(first - 1).is("(") || tokens.get(first - 1).is(","))
            && at + 1 < tokens.size()
            && (tokens.get(at + 1).is(")") || tokens.get(at + 1).is(","));
    return whole && CHOOSING.contains(frame.function());
  }
}
