package yanbao.normalize;

import yanbao.model.RawCell;
import yanbao.model.Value;

/** Any text; numbers, dates and truth values of a workbook as the text of their value. */
final class TextNormalizer implements CellNormalizer {

  @Override
  public String expected() {
    return "text";
  }

  @Override
  public Value value(RawCell.Kind kind, String text) throws NotAValueException {
    return new Value.Text(CleanText.of(text));
  }
}
