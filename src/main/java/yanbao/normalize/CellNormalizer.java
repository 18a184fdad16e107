package yanbao.normalize;

import yanbao.model.CategoryType;
import yanbao.model.ColumnType;
import yanbao.model.DateType;
import yanbao.model.DecimalType;
import yanbao.model.IntegerType;
import yanbao.model.PercentType;
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

  static CellNormalizer of(ColumnType type) {
    return switch (type) {
      case TextType text -> new TextNormalizer();
      case TickerType ticker -> new Remembering(new TickerNormalizer());
      case IntegerType integer -> new IntegerNormalizer();
      case DecimalType decimal -> new DecimalNormalizer();
      case PercentType percent -> new PercentNormalizer(percent.bare());
      case DateType date -> new Remembering(new DateNormalizer(date.formats()));
      case CategoryType category -> new Remembering(new CategoryNormalizer(category.values()));
    };
  }
}
