package yanbao.formula.function;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yanbao.formula.Expression;
import yanbao.formula.Facts;
import yanbao.model.ValueKind;

/**
 * The criterion of SUMIF and its like: a value to equal, or a written comparison with a number such
 * as {@code ">0"}.
 */
final class Criterion {
  private static final Pattern COMPARISON =
      Pattern.compile("'(<>|<=|>=|<|>|=)(-?\\d+(?:\\.\\d+)?)'");

  private Criterion() {}

  /** Checks that column (argument 0) and criterion (argument 1) go together. */
  static Facts check(Arguments arguments) {
    return check(arguments, 0);
  }

  /** The same for the column at this index and the criterion behind it. */
  static Facts check(Arguments arguments, int at) {
    Facts column = arguments.facts(at);
    Facts criterion = arguments.facts(at + 1);
    boolean comparison =
        arguments.expressions().get(at + 1) instanceof Expression.Text(String text, Facts facts)
            && COMPARISON.matcher("'" + text + "'").matches();
    if (comparison) {
      arguments.expect(at, ValueKind.NUMBER);
    } else if (column.kind().isPresent()
        && criterion.kind().isPresent()
        && !column.kind().equals(criterion.kind())) {
      arguments.fault(
          at + 1,
          "expected "
              + column.kindWord()
              + " to compare the column with, but found "
              + criterion.kindWord());
    }
    return criterion;
  }

  static String sql(List<SqlParts> arguments) {
    String cell = arguments.get(0).value();
    String criterion = arguments.get(1).value();
    Matcher comparison = COMPARISON.matcher(criterion);
    if (comparison.matches()) {
      return cell + " " + comparison.group(1) + " " + comparison.group(2);
    }
    // Excel compares texts without regard to case; the cast makes numbers and dates take the same
    // road.
    return "lower(CAST(" + cell + " AS VARCHAR)) = lower(CAST((" + criterion + ") AS VARCHAR))";
  }
}
