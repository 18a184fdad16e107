package yanbao.formula.function;

import java.util.List;
import java.util.Optional;
import yanbao.formula.Expression;
import yanbao.formula.Facts;
import yanbao.model.ValueKind;

/** The arguments of a call while it is checked; says what does not fit. */
public interface Arguments {
  List<Expression> expressions();

  /** Notes a fault of the argument with this index. */
  void fault(int index, String expectation);

  default int count() {
    return expressions().size();
  }

  default Facts facts(int index) {
    return expressions().get(index).facts();
  }

  default List<Facts> allFacts() {
    return expressions().stream().map(Expression::facts).toList();
  }

  /** Notes a fault unless the argument is of this kind. */
  default void expect(int index, ValueKind kind) {
    if (facts(index).kind().filter(actual -> actual != kind).isPresent()) {
      fault(
          index,
          "expected " + Facts.present(kind).kindWord() + " but found " + facts(index).kindWord());
    }
  }

  /** The kind and unit that all of these arguments share; differing ones are noted. */
  default Facts common(int first) {
    Optional<ValueKind> kind = Optional.empty();
    Optional<String> unit = Optional.empty();
    for (int i = first; i < count(); i++) {
      Facts facts = facts(i);
      if (kind.isEmpty()) {
        kind = facts.kind();
      } else if (facts.kind().isPresent() && !facts.kind().equals(kind)) {
        fault(
            i,
            "expected "
                + Facts.present(kind.get()).kindWord()
                + " like the argument before but found "
                + facts.kindWord());
      }
      if (unit.isPresent() && facts.unit().isPresent() && !facts.unit().equals(unit)) {
        fault(i, "the units " + unit.get() + " and " + facts.unit().get() + " do not go together");
      }
      unit = unit.or(facts::unit);
    }
    return new Facts(kind, unit, false, false);
  }

  /** The number written in the formula at this index, if it is one. */
  default Optional<java.math.BigDecimal> literal(int index) {
    return switch (expressions().get(index)) {
      case Expression.Number number -> Optional.of(number.value());
      case Expression.Negate(Expression.Number number, Facts facts) ->
          Optional.of(number.value().negate());
      default -> Optional.empty();
    };
  }
}
