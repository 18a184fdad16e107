package yanbao.history;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Numbers as a line of text. */
final class Sparkline {
  private static final String BARS = "▁▂▃▄▅▆▇█";
  private static final char NONE = '·';

  private Sparkline() {}

  /** One character per value: from the lowest bar to the highest, or a dot for no number. */
  static String of(List<Optional<String>> values) {
    List<OptionalDouble> numbers = values.stream().map(Sparkline::number).toList();
    double[] present =
        numbers.stream()
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .sorted()
            .toArray();
    if (present.length == 0) {
      return "";
    }
    double least = present[0];
    double span = present[present.length - 1] - least;
    StringBuilder line = new StringBuilder();
    for (OptionalDouble number : numbers) {
      line.append(number.isEmpty() ? NONE : bar(number.getAsDouble() - least, span));
    }
    return line.toString();
  }

  private static char bar(double above, double span) {
    double share = span == 0 ? 0.5 : above / span;
    return BARS.charAt((int) Math.min(BARS.length() - 1, share * BARS.length()));
  }

  private static OptionalDouble number(Optional<String> value) {
    try {
      return value.map(Double::parseDouble).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }
}
