package yanbao.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a parameter may be set to.
 *
 * @param values the texts to choose from; empty for any
 */
public record Bounds(
    Optional<BigDecimal> atLeast, Optional<BigDecimal> atMost, List<String> values) {
  public static final Bounds NONE = new Bounds(Optional.empty(), Optional.empty(), List.of());

  public Bounds {
    values = List.copyOf(values);
  }

  public boolean allow(Value value) {
    return switch (value) {
      case Value.Number number ->
          atLeast.filter(bound -> bound.compareTo(number.exact()) > 0).isEmpty()
              && atMost.filter(bound -> bound.compareTo(number.exact()) < 0).isEmpty();
      case Value.Text text -> values.isEmpty() || values.contains(text.text());
      case Value.Date date -> true;
      case Value.Bool bool -> true;
      case Value.Missing missing -> true;
      case Value.NotMeaningful notMeaningful -> true;
    };
  }

  /** What is allowed, as in {@code at least 0, at most 1}; empty for anything. */
  public String words() {
    if (!values.isEmpty()) {
      return "one of " + String.join(", ", values);
    }
    String low = atLeast.map(bound -> "at least " + bound.toPlainString()).orElse("");
    String high = atMost.map(bound -> "at most " + bound.toPlainString()).orElse("");
    return low.isEmpty() || high.isEmpty() ? low + high : low + ", " + high;
  }
}
