package yanbao.normalize;

import java.util.List;
import java.util.Optional;
import yanbao.model.MoneyType;
import yanbao.model.RawCell;
import yanbao.model.Value;
import yanbao.model.ValuePart;
import yanbao.problem.Escape;

/** Amounts of money; the value is in units of the currency. */
final class MoneyNormalizer implements PartNormalizer.Whole {
  private static final Vocabulary WORDS =
      Vocabulary.STANDARD.with(meaning -> !(meaning instanceof Vocabulary.Meaning.Unit), List.of());

  private final MoneyType type;

  MoneyNormalizer(MoneyType type) {
    this.type = type;
  }

  @Override
  public String expected() {
    return "an amount of money such as 2.5亿美元 or $999/mo";
  }

  @Override
  public Value value(RawCell.Kind kind, String text) throws NotAValueException {
    return amount(kind, text).number().<Value>map(Value.Number::new).orElse(Value.Missing.VALUE);
  }

  @Override
  public Value part(ValuePart part, RawCell.Kind kind, String text) throws NotAValueException {
    Amount amount = amount(kind, text);
    Optional<String> said =
        switch (part) {
          case CURRENCY ->
              amount.currency().or(() -> amount.number().flatMap(number -> type.currency()));
          case PERIOD -> amount.period();
          case QUALIFIER -> Optional.of(amount.qualifier().word());
          case UNIT, PRECISION -> Optional.empty();
        };
    return said.<Value>map(Value.Text::new).orElse(Value.Missing.VALUE);
  }

  @Override
  public Optional<String> remark(RawCell.Kind kind, String text) throws NotAValueException {
    return needsCurrency(amount(kind, text))
        ? type.currency()
            .map(
                currency ->
                    "expected an amount with its currency but found \""
                        + Escape.text(text)
                        + "\"; it was taken as "
                        + currency
                        + ", the currency declared for the column")
        : Optional.empty();
  }

  private Amount amount(RawCell.Kind kind, String text) throws NotAValueException {
    Amount amount =
        kind == RawCell.Kind.TEXT
            ? AmountReader.read(WORDS, text)
            : Amount.of(DecimalNormalizer.number(kind, text));
    if (needsCurrency(amount) && type.currency().isEmpty()) {
      throw new NotAValueException(
          "it names no currency; write one, or declare one with \"currency\" for the column");
    }
    return amount;
  }

  /** Nothing is nothing in every currency. */
  private static boolean needsCurrency(Amount amount) {
    return amount.currency().isEmpty()
        && amount.number().filter(number -> number.signum() != 0).isPresent();
  }
}
