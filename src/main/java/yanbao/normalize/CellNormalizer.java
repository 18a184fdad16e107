package yanbao.normalize;

import java.util.Optional;
import yanbao.model.CategoryType;
import yanbao.model.ColumnType;
import yanbao.model.DateType;
import yanbao.model.DecimalType;
import yanbao.model.IntegerType;
import yanbao.model.MoneyType;
import yanbao.model.PartType;
import yanbao.model.PercentType;
import yanbao.model.QuantityType;
import yanbao.model.RawCell;
import yanbao.model.TextType;
import yanbao.model.TickerType;
import yanbao.model.Value;

/** Turns the cells of one column into values. Not thread-safe. */
interface CellNormalizer {

  /** What is expected, as in {@code a decimal number}. */
  String expected();

  /**
   * The value of a cell that is neither blank nor one of the null tokens nor an error.
   *
   * @param text the cell's text without outer white space
   * @throws NotAValueException with what is wrong
   */
  Value value(RawCell.Kind kind, String text) throws NotAValueException;

  /** What is doubtful about a cell that has a value. */
  default Optional<String> remark(RawCell.Kind kind, String text) throws NotAValueException {
    return Optional.empty();
  }

  static CellNormalizer of(ColumnType type) {
    return switch (type) {
      case TextType text -> new TextNormalizer();
      case TickerType ticker -> new Remembering(new TickerNormalizer());
      case IntegerType integer -> new IntegerNormalizer(integer.style());
      case DecimalType decimal -> new DecimalNormalizer(decimal.style());
      case PercentType percent -> new PercentNormalizer(percent.bare(), percent.style());
      case DateType date -> new Remembering(new DateNormalizer(date.formats()));
      case CategoryType category -> new Remembering(new CategoryNormalizer(category.values()));
      case MoneyType money -> new Remembering(new MoneyNormalizer(money));
      case QuantityType quantity -> new Remembering(new QuantityNormalizer(quantity));
      case PartType part -> new Remembering(new PartNormalizer(whole(part.whole()), part.part()));
    };
  }

  private static PartNormalizer.Whole whole(ColumnType type) {
    return switch (type) {
      case DateType date -> new DateNormalizer(date.formats());
      case MoneyType money -> new MoneyNormalizer(money);
      case QuantityType quantity -> new QuantityNormalizer(quantity);
      case TextType text -> throw withoutParts(text);
      case TickerType ticker -> throw withoutParts(ticker);
      case IntegerType integer -> throw withoutParts(integer);
      case DecimalType decimal -> throw withoutParts(decimal);
      case PercentType percent -> throw withoutParts(percent);
      case CategoryType category -> throw withoutParts(category);
      case PartType part -> throw withoutParts(part);
    };
  }

  private static IllegalArgumentException withoutParts(ColumnType type) {
    return new IllegalArgumentException("a " + type.word() + " has no parts");
  }
}
