package yanbao.formula;

import java.util.Optional;
import yanbao.model.ValueKind;

/**
 * What is known about a value before any row is read.
 *
 * @param kind empty only for {@code MISSING()} and {@code NM()}, which fit everywhere
 * @param unit such as {@code CNY}; {@value #PERCENT} for what the input gives as a percentage;
 *     empty for pure numbers and for all that is no number
 */
public record Facts(
    Optional<ValueKind> kind,
    Optional<String> unit,
    boolean mayBeMissing,
    boolean mayBeNotMeaningful) {

  /**
   * The unit of percentages: they add up with each other and with pure numbers, and scale amounts
   * without a trace.
   */
  public static final String PERCENT = "%";

  /** A value that is always there. */
  public static Facts present(ValueKind kind) {
    return new Facts(Optional.of(kind), Optional.empty(), false, false);
  }

  public boolean mayBeAbsent() {
    return mayBeMissing || mayBeNotMeaningful;
  }

  /** The kind in words, for messages. */
  public String kindWord() {
    return kind.map(
            known ->
                switch (known) {
                  case NUMBER -> "a number";
                  case TEXT -> "a text";
                  case DATE -> "a date";
                  case BOOLEAN -> "true or false";
                })
        .orElse("nothing");
  }

  /** This kind and unit, absent where any of the operands may be. */
  Facts absentLike(Iterable<Facts> operands) {
    boolean missing = mayBeMissing;
    boolean notMeaningful = mayBeNotMeaningful;
    for (Facts operand : operands) {
      missing |= operand.mayBeMissing;
      notMeaningful |= operand.mayBeNotMeaningful;
    }
    return new Facts(kind, unit, missing, notMeaningful);
  }

  /** The unit that a product or quotient goes on with. */
  Optional<String> measure() {
    return unit.filter(known -> !known.equals(PERCENT));
  }

  public boolean isPercent() {
    return unit.filter(PERCENT::equals).isPresent();
  }

  Facts withUnit(Optional<String> changed) {
    return new Facts(kind, changed, mayBeMissing, mayBeNotMeaningful);
  }
}
