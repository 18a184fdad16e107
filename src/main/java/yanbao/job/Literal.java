package yanbao.job;

import java.math.BigDecimal;
import java.util.Optional;
import yanbao.model.Value;
import yanbao.model.ValueKind;

/** Values as written in a job definition: what stands in quotes is text. */
final class Literal {
  private Literal() {}

  /** A number, a date or a text; empty after a problem. */
  static Optional<Value> of(Node.Scalar scalar, Values values) {
    if (!scalar.plain()) {
      return Optional.of(new Value.Text(scalar.text()));
    }
    Optional<BigDecimal> number = Values.number(scalar.text());
    if (number.isPresent()) {
      return number.map(Value.Number::new);
    }
    return JobDate.looksLikeOne(scalar.text())
        ? JobDate.parse(scalar, values).map(Value.Date::new)
        : Optional.of(new Value.Text(scalar.text()));
  }

  static ValueKind kind(Value value) {
    return switch (value) {
      case Value.Number number -> ValueKind.NUMBER;
      case Value.Date date -> ValueKind.DATE;
      case Value.Bool bool -> ValueKind.BOOLEAN;
      case Value.Text text -> ValueKind.TEXT;
      case Value.Missing missing -> ValueKind.TEXT;
      case Value.NotMeaningful notMeaningful -> ValueKind.TEXT;
    };
  }
}
