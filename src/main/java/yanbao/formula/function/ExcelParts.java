package yanbao.formula.function;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A value in Excel, before it is written out: where it may be missing or not meaningful, the tree
 * says how to tell. Cells hold the texts {@code n.a.} and {@code -} for those.
 */
public sealed interface ExcelParts {
  String MISSING_TEXT = "\"n.a.\"";
  String NOT_MEANINGFUL_TEXT = "\"-\"";

  /** Binds tighter than any operator: names, cells, calls, literals. */
  int ATOM = 10;

  /** An expression that has a value; {@code precedence} as in {@link yanbao.formula.Operator}. */
  record Leaf(String text, int precedence) implements ExcelParts {
    /** The text as an operand of something that binds so tightly. */
    public String within(int outer) {
      return precedence < outer ? "(" + text + ")" : text;
    }
  }

  record Choose(String test, ExcelParts then, ExcelParts otherwise) implements ExcelParts {}

  enum Missing implements ExcelParts {
    VALUE
  }

  enum NotMeaningful implements ExcelParts {
    VALUE
  }

  /** A cell that is known to hold one of the two texts. */
  record Absent(String cell, boolean mayBeMissing, boolean mayBeNotMeaningful)
      implements ExcelParts {}

  static Leaf atom(String text) {
    return new Leaf(text, ATOM);
  }

  static Leaf call(String name, List<Leaf> arguments) {
    List<String> texts = arguments.stream().map(Leaf::text).toList();
    return atom(name + "(" + String.join(",", texts) + ")");
  }

  /**
   * An operation on values that all have to be there; the leftmost that is not decides what the
   * result is.
   */
  static ExcelParts strict(List<ExcelParts> operands, Function<List<Leaf>, Leaf> operation) {
    List<Leaf> leaves = new ArrayList<>();
    for (int i = 0; i < operands.size(); i++) {
      switch (operands.get(i)) {
        case Leaf leaf -> leaves.add(leaf);
        case Choose choose -> {
          return new Choose(
              choose.test(),
              strict(replaced(operands, i, choose.then()), operation),
              strict(replaced(operands, i, choose.otherwise()), operation));
        }
        case Missing missing -> {
          return missing;
        }
        case NotMeaningful notMeaningful -> {
          return notMeaningful;
        }
        case Absent absent -> {
          return absent;
        }
      }
    }
    return operation.apply(leaves);
  }

  private static List<ExcelParts> replaced(
      List<ExcelParts> operands, int index, ExcelParts operand) {
    List<ExcelParts> changed = new ArrayList<>(operands);
    changed.set(index, operand);
    return changed;
  }

  /** The formula text, without tests whose outcome is known from a test around them. */
  static String write(ExcelParts parts) {
    return write(parts, new HashMap<>());
  }

  private static String write(ExcelParts parts, Map<String, Boolean> known) {
    return switch (parts) {
      case Leaf leaf -> leaf.text();
      case Missing missing -> MISSING_TEXT;
      case NotMeaningful notMeaningful -> NOT_MEANINGFUL_TEXT;
      case Absent absent -> absent.cell();
      case Choose choose -> write(choose, known);
    };
  }

  private static String write(Choose choose, Map<String, Boolean> known) {
    Boolean outcome = known.get(choose.test());
    if (outcome != null) {
      return write(outcome ? choose.then() : choose.otherwise(), known);
    }
    String then = write(choose.then(), with(known, choose.test(), true));
    String otherwise = write(choose.otherwise(), with(known, choose.test(), false));
    if (then.equals(otherwise)) {
      return then;
    }
    if (then.equals("TRUE") && otherwise.equals("FALSE")) {
      return choose.test();
    }
    if (then.equals("FALSE") && otherwise.equals("TRUE")) {
      return "NOT(" + choose.test() + ")";
    }
    return "IF(" + choose.test() + "," + then + "," + otherwise + ")";
  }

  private static Map<String, Boolean> with(
      Map<String, Boolean> known, String test, boolean outcome) {
    Map<String, Boolean> more = new HashMap<>(known);
    more.put(test, outcome);
    return more;
  }
}
