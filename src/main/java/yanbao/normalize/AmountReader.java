package yanbao.normalize;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yanbao.model.Folding;
import yanbao.model.Qualifier;
import yanbao.normalize.Vocabulary.Meaning;
import yanbao.problem.Escape;

/**
 * Reads one amount: a number with its number words, and around it, in any order, at most one
 * currency, period, unit and word of how exact it is. Anything else is refused.
 */
final class AmountReader {
  private static final Pattern NUMERAL =
      Pattern.compile("[-+\u2212]?(?:[0-9][0-9,]*(?:\\.[0-9]+)?|\\.[0-9]+)");

  private final Vocabulary vocabulary;
  private final String text;
  private @Nullable BigDecimal number;
  private boolean scaled;
  private boolean numberEnded;
  private Optional<String> currency = Optional.empty();
  private Optional<String> period = Optional.empty();
  private Optional<Meaning.Unit> unit = Optional.empty();
  private Optional<Qualifier> qualifier = Optional.empty();

  private AmountReader(Vocabulary vocabulary, String text) {
    this.vocabulary = vocabulary;
    this.text = text;
  }

  static Amount read(Vocabulary vocabulary, String text) throws NotAValueException {
    String folded = Folding.width(text);
    boolean negative = folded.startsWith("(") && folded.endsWith(")");
    AmountReader reader =
        new AmountReader(vocabulary, negative ? folded.substring(1, folded.length() - 1) : folded);
    reader.read();
    return reader.amount(negative);
  }

  private Amount amount(boolean negative) throws NotAValueException {
    BigDecimal found = number;
    if ((found == null) != qualifier.filter(Qualifier.UNDISCLOSED::equals).isPresent()) {
      throw new NotAValueException();
    }
    return new Amount(
        Optional.ofNullable(found).map(exact -> plain(negative ? exact.negate() : exact)),
        currency,
        period,
        unit,
        qualifier.orElse(Qualifier.EXACTLY));
  }

  // 9.90 keeps its digits; 2.5亿 is 250000000 and not 250000000.0.
  private BigDecimal plain(BigDecimal exact) {
    BigDecimal shortest = scaled ? exact.stripTrailingZeros() : exact;
    return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
  }

  private void read() throws NotAValueException {
    Matcher numeral = NUMERAL.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at)) || Character.isSpaceChar(text.charAt(at))) {
        at++;
      } else if (numeral.region(at, text.length()).lookingAt()) {
        numeral(numeral.group());
        at = numeral.end();
      } else {
        Vocabulary.Word word = word(at);
        take(word.meaning());
        at += word.text().length();
      }
    }
  }

  private Vocabulary.Word word(int at) throws NotAValueException {
    for (Vocabulary.Word word : vocabulary.words()) {
      String known = word.text();
      if (text.regionMatches(true, at, known, 0, known.length()) && endsAt(at + known.length())) {
        return word;
      }
    }
    throw new NotAValueException(
        '"' + Escape.text(text.substring(at)) + "\" in it is not understood");
  }

  /** Latin words end before what is no letter: "mo" is not the word "m" with an o. */
  private boolean endsAt(int end) {
    return end == text.length() || !isLatin(text.charAt(end - 1)) || !isLatin(text.charAt(end));
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private void numeral(String digits) throws NotAValueException {
    if (number != null) {
      throw new NotAValueException("it has more than one number");
    }
    number = Numerals.parse(digits).orElseThrow(NotAValueException::new);
  }

  private void take(Meaning meaning) throws NotAValueException {
    switch (meaning) {
      case Meaning.Several several -> {
        numeral("1");
        qualifier = one(qualifier, Qualifier.AT_LEAST);
      }
      case Meaning.Times times -> {
        if (numberEnded) {
          throw new NotAValueException("it has more than one number");
        }
        BigDecimal before = number;
        number = before == null ? times.factor() : before.multiply(times.factor());
        scaled = true;
      }
      case Meaning.Exactness exactness -> qualifier = one(qualifier, exactness.qualifier());
      case Meaning.Currency found -> {
        currency = one(currency, found.code());
        numberEnded = number != null;
      }
      case Meaning.Period found -> {
        period = one(period, found.name());
        numberEnded = number != null;
      }
      case Meaning.Unit found -> {
        unit = one(unit, found);
        numberEnded = number != null;
      }
    }
  }

  private static <T> Optional<T> one(Optional<T> before, T now) throws NotAValueException {
    if (before.isPresent() && !before.get().equals(now)) {
      throw new NotAValueException("its words contradict each other");
    }
    return Optional.of(now);
  }
}
