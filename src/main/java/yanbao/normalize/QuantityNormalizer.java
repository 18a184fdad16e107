package yanbao.normalize;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import yanbao.model.QuantityType;
import yanbao.model.RawCell;
import yanbao.model.Value;
import yanbao.model.ValuePart;
import yanbao.normalize.Vocabulary.Meaning;

/** Numbers with a unit, converted into the declared unit of their kind. */
final class QuantityNormalizer implements PartNormalizer.Whole {
  private final Map<String, Meaning.Unit> declared = new LinkedHashMap<>();
  private final Vocabulary words;

  /** The only declared unit, where it is none that converts: it need not be written. */
  private final Optional<String> implied;

  QuantityNormalizer(QuantityType type) {
    List<Vocabulary.Word> own = new ArrayList<>();
    for (String unit : type.units()) {
      Optional<Meaning.Unit> known = Vocabulary.STANDARD.unit(unit);
      declared.put(unit, known.orElse(new Meaning.Unit(unit, BigDecimal.ONE)));
      if (known.isEmpty()) {
        own.add(new Vocabulary.Word(unit, new Meaning.Unit(unit, BigDecimal.ONE)));
      }
    }
    this.implied =
        own.size() == 1 && declared.size() == 1
            ? Optional.of(type.units().getFirst())
            : Optional.empty();
    this.words = Vocabulary.STANDARD.with(QuantityNormalizer::isTaken, own);
  }

  private static boolean isTaken(Meaning meaning) {
    return !(meaning instanceof Meaning.Currency) && !(meaning instanceof Meaning.Period);
  }

  @Override
  public String expected() {
    return declared.isEmpty()
        ? "a number such as 1.17亿 or 3.2M"
        : "a quantity in " + String.join(" or ", declared.keySet());
  }

  @Override
  public Value value(RawCell.Kind kind, String text) throws NotAValueException {
    Amount amount = amount(kind, text);
    Optional<String> name = unit(amount);
    return amount
        .number()
        .map(number -> converted(number, amount.unit(), name))
        .<Value>map(Value.Number::new)
        .orElse(Value.Missing.VALUE);
  }

  private BigDecimal converted(
      BigDecimal number, Optional<Meaning.Unit> written, Optional<String> name) {
    BigDecimal from = written.map(Meaning.Unit::factor).orElse(BigDecimal.ONE);
    BigDecimal to = name.map(declared::get).map(Meaning.Unit::factor).orElse(from);
    if (from.compareTo(to) == 0) {
      return number;
    }
    BigDecimal exact =
        number.multiply(from).divide(to, MathContext.DECIMAL128).stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0) : exact;
  }

  @Override
  public Value part(ValuePart part, RawCell.Kind kind, String text) throws NotAValueException {
    Amount amount = amount(kind, text);
    Optional<String> said =
        switch (part) {
          case UNIT -> unit(amount);
          case QUALIFIER -> Optional.of(amount.qualifier().word());
          case CURRENCY, PERIOD, PRECISION -> Optional.empty();
        };
    return said.<Value>map(Value.Text::new).orElse(Value.Missing.VALUE);
  }

  private Amount amount(RawCell.Kind kind, String text) throws NotAValueException {
    return kind == RawCell.Kind.TEXT
        ? AmountReader.read(words, text)
        : Amount.of(DecimalNormalizer.number(kind, text));
  }

  /** The declared unit that the value is in; empty for pure numbers and undisclosed ones. */
  private Optional<String> unit(Amount amount) throws NotAValueException {
    if (amount.unit().isEmpty()) {
      if (declared.isEmpty() || amount.number().isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          implied.orElseThrow(() -> new NotAValueException("it names no unit; write one")));
    }
    Meaning.Unit written = amount.unit().get();
    Optional<String> found =
        declared(unit -> unit.equals(written))
            .or(() -> declared(unit -> unit.kind().equals(written.kind())));
    if (found.isEmpty()) {
      throw new NotAValueException(
          "its unit is not declared; declare it with \"unit\" for the column");
    }
    return found;
  }

  private Optional<String> declared(Predicate<Meaning.Unit> fits) {
    return declared.entrySet().stream()
        .filter(entry -> fits.test(entry.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
