package yanbao.source.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import yanbao.model.RawCell;
import yanbao.model.RawRow;

/**
 * Hands on every row of a sheet, those that the file leaves out as blank rows. Cells go by their
 * address; where it is not given, they follow the one before. Hidden rows and columns count as any.
 */
final class SheetRows extends TextHandler {
  private static final int ROWS = 1_048_576;
  private static final int COLUMNS = 16_384;

  private final CellValue value;
  private final Consumer<RawRow> receiver;
  private final List<RawCell> cells = new ArrayList<>();
  private int row;
  private int column;
  private String type = "n";
  private int style;
  private boolean formula;

  SheetRows(CellValue value, Consumer<RawRow> receiver) {
    this.value = value;
    this.receiver = receiver;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes)
      throws SAXException {
    super.startElement(uri, name, qualified, attributes);
    switch (name) {
      case "row" -> startRow(attributes.getValue("r"));
      case "c" -> startCell(attributes);
      case "f" -> formula = true;
      default -> {}
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) throws SAXException {
    super.endElement(uri, name, qualified);
    switch (name) {
      case "row" -> receiver.accept(new RawRow(row, List.copyOf(cells)));
      case "c" -> endCell();
      default -> {}
    }
  }

  private void startRow(@Nullable String number) throws SAXException {
    int next = number == null ? row + 1 : number(number);
    if (next <= row || next > ROWS) {
      throw new SAXException("row " + next + " follows row " + row);
    }
    while (++row < next) {
      receiver.accept(new RawRow(row, List.of()));
    }
    cells.clear();
    column = -1;
  }

  private void startCell(Attributes attributes) throws SAXException {
    String address = attributes.getValue("r");
    column = address == null ? column + 1 : column(address);
    if (column >= COLUMNS) {
      throw new SAXException("a cell lies beyond column " + COLUMNS);
    }
    String stored = attributes.getValue("t");
    type = stored == null ? "n" : stored;
    String format = attributes.getValue("s");
    style = format == null ? 0 : number(format);
    formula = false;
    clear();
  }

  private void endCell() throws SAXException {
    RawCell cell = value.of(type, style, collected(), formula);
    while (cells.size() <= column) {
      cells.add(RawCell.BLANK);
    }
    cells.set(column, cell);
  }

  /** The 0-based column of an address such as {@code AB12}. */
  private static int column(String address) throws SAXException {
    int column = 0;
    int letters = 0;
    while (letters < address.length() && letters < 4) {
      char c = address.charAt(letters);
      if (c < 'A' || c > 'Z') {
        break;
      }
      column = column * 26 + (c - 'A' + 1);
      letters++;
    }
    if (letters == 0) {
      throw new SAXException("a cell has the address " + address);
    }
    return column - 1;
  }

  private static int number(String text) throws SAXException {
    try {
      return Integer.parseUnsignedInt(text);
    } catch (NumberFormatException e) {
      throw new SAXException("expected a number but found " + text, e);
    }
  }
}
