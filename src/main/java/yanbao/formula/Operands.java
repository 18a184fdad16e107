package yanbao.formula;

import java.util.Optional;
import java.util.function.Consumer;
import yanbao.model.ValueKind;

/** What operators take and give: kinds and units. */
final class Operands {
  private Operands() {}

  /** The kind and unit of the result; what does not fit is handed to {@code fault}. */
  static Facts check(Operator operator, Facts left, Facts right, Consumer<String> fault) {
    return switch (operator) {
      case ADD, SUBTRACT -> sum(operator, left, right, fault);
      case MULTIPLY ->
          number(operator, left, right, fault)
              .withUnit(
                  left.measure().isPresent() && right.measure().isPresent()
                      ? Optional.empty()
                      : left.measure().or(right::measure));
      case DIVIDE ->
          number(operator, left, right, fault)
              .withUnit(right.measure().isPresent() ? Optional.empty() : left.measure());
      case POWER -> number(operator, left, right, fault);
      case CONCATENATE -> {
        if (isNot(left, ValueKind.TEXT) || isNot(right, ValueKind.TEXT)) {
          fault.accept("& joins texts, but found " + left.kindWord() + " and " + right.kindWord());
        }
        yield Facts.present(ValueKind.TEXT);
      }
      case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
          comparison(operator, left, right, fault);
    };
  }

  private static Facts sum(Operator operator, Facts left, Facts right, Consumer<String> fault) {
    boolean leftDate = left.kind().equals(Optional.of(ValueKind.DATE));
    boolean rightDate = right.kind().equals(Optional.of(ValueKind.DATE));
    if (leftDate && rightDate && operator == Operator.SUBTRACT) {
      return Facts.present(ValueKind.NUMBER);
    }
    if (leftDate && !isNot(right, ValueKind.NUMBER)) {
      return Facts.present(ValueKind.DATE);
    }
    if (rightDate && operator == Operator.ADD && !isNot(left, ValueKind.NUMBER)) {
      return Facts.present(ValueKind.DATE);
    }
    sameUnit(operator, left, right, fault);
    return number(operator, left, right, fault).withUnit(left.unit().or(right::unit));
  }

  private static Facts number(Operator operator, Facts left, Facts right, Consumer<String> fault) {
    if (isNot(left, ValueKind.NUMBER) || isNot(right, ValueKind.NUMBER)) {
      fault.accept(
          operator.symbol()
              + " takes numbers, but found "
              + left.kindWord()
              + " and "
              + right.kindWord());
    }
    return Facts.present(ValueKind.NUMBER);
  }

  private static Facts comparison(
      Operator operator, Facts left, Facts right, Consumer<String> fault) {
    if (left.kind().isPresent() && right.kind().isPresent() && !left.kind().equals(right.kind())) {
      fault.accept(
          operator.symbol()
              + " compares like with like, but found "
              + left.kindWord()
              + " and "
              + right.kindWord());
    }
    boolean ordered = operator != Operator.EQUAL && operator != Operator.NOT_EQUAL;
    if (ordered
        && (left.kind().equals(Optional.of(ValueKind.TEXT))
            || left.kind().equals(Optional.of(ValueKind.BOOLEAN)))) {
      fault.accept(operator.symbol() + " orders numbers and dates, but found " + left.kindWord());
    }
    sameUnit(operator, left, right, fault);
    return Facts.present(ValueKind.BOOLEAN);
  }

  private static void sameUnit(Operator operator, Facts left, Facts right, Consumer<String> fault) {
    if (left.unit().isPresent() && right.unit().isPresent() && !left.unit().equals(right.unit())) {
      fault.accept(
          "the units "
              + left.unit().get()
              + " and "
              + right.unit().get()
              + " do not go together in "
              + operator.symbol());
    }
  }

  private static boolean isNot(Facts facts, ValueKind kind) {
    return facts.kind().filter(actual -> actual != kind).isPresent();
  }
}
