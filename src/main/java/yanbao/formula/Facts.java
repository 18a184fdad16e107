package yanbao.formula;

import java.util.Optional;
import yanbao.model.ValueKind;

/**
 * What is known about a value before any row is read.
 *
 * @param kind empty only for {@code MISSING()} and {@code NM()}, which fit everywhere
 * @param unit such as {@code CNY}; empty for pure numbers and for all that is no number
 */
public record Facts(
    Optional<ValueKind> kind,
    Optional<String> unit,
    boolean mayBeMissing,
    boolean mayBeNotMeaningful) {

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

  Facts withUnit(Optional<String> changed) {
    return new Facts(kind, changed, mayBeMissing, mayBeNotMeaningful);
  }
}
