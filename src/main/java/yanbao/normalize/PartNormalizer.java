package yanbao.normalize;

import yanbao.model.RawCell;
import yanbao.model.Value;
import yanbao.model.ValuePart;

/** One part of the cells of another column, which says what is wrong with them. */
final class PartNormalizer implements CellNormalizer {
  private final Whole whole;
  private final ValuePart part;

  /** Cells that say more than a value. */
  interface Whole extends CellNormalizer {
    /** What a cell says besides its value. */
    Value part(ValuePart part, RawCell.Kind kind, String text) throws NotAValueException;
  }

  PartNormalizer(Whole whole, ValuePart part) {
    this.whole = whole;
    this.part = part;
  }

  @Override
  public String expected() {
    return whole.expected();
  }

  @Override
  public Value value(RawCell.Kind kind, String text) {
    try {
      return whole.part(part, kind, text);
    } catch (NotAValueException e) {
      return Value.Missing.VALUE;
    }
  }
}
