package yanbao.source.xlsx;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import yanbao.model.RawCell;
import yanbao.model.RawRow;
import yanbao.problem.ProblemsException;
import yanbao.source.Limit;

/**
 * Hands on every row of a sheet, those that the file leaves out as blank rows. Cells go by their
 * address; where it is not given, they follow the one before. Hidden rows and columns count as any.
 * What the sheet says of its size is of no account.
 */
final class SheetRows extends TextHandler {
  private static final int ROWS = 1_048_576;
  private static final int COLUMNS = 16_384;

  private final CellValue value;
  private final Receiver receiver;
  private final List<RawCell> cells = new ArrayList<>();
  private final BitSet filled = new BitSet();
  private final BitSet hiddenColumns = new BitSet();
  private boolean rowsHidden;
  private boolean rowHidden;
  private boolean inRow;
  private boolean inCell;
  private int row;
  private int column;
  private String type = "n";
  private int style;
  private boolean formula;
  private boolean valued;

  SheetRows(CellValue value, Faults faults, Receiver receiver) {
    super(faults);
    this.value = value;
    this.receiver = receiver;
  }

  /** Takes each row, and whether it is hidden, be it by a filter. */
  interface Receiver {
    void row(RawRow row, boolean hidden);
  }

  /** The hidden columns, 0-based. */
  BitSet hiddenColumns() {
    return hiddenColumns;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes)
      throws SAXException {
    super.startElement(uri, name, qualified, attributes);
    switch (name) {
      case "sheetFormatPr" -> rowsHidden = isTrue(attributes.getValue("zeroHeight"));
      case "col" -> column(attributes);
      case "row" -> startRow(attributes);
      case "c" -> startCell(attributes);
      case "f" -> formula = true;
      case "v", "is" -> startValue();
      default -> {}
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) throws SAXException {
    super.endElement(uri, name, qualified);
    switch (name) {
      case "row" -> {
        inRow = false;
        receiver.row(new RawRow(row, List.copyOf(cells)), rowHidden);
      }
      case "c" -> endCell();
      default -> {}
    }
  }

  private void column(Attributes attributes) {
    if (isTrue(attributes.getValue("hidden"))) {
      int first = number(String.valueOf(attributes.getValue("min")));
      int last = number(String.valueOf(attributes.getValue("max")));
      if (first < 1 || last < first || last > COLUMNS) {
        throw faults().invalid("it hides the columns " + first + " to " + last);
      }
      hiddenColumns.set(first - 1, last);
    }
  }

  private void startRow(Attributes attributes) {
    String number = attributes.getValue("r");
    int next = number == null ? row + 1 : number(number);
    if (inRow || next <= row || next > ROWS) {
      throw faults()
          .invalid(
              row, 0, "the row " + Integer.toUnsignedString(next) + " follows it or lies in it");
    }
    while (++row < next) {
      receiver.row(new RawRow(row, List.of()), false);
    }
    inRow = true;
    String hidden = attributes.getValue("hidden");
    rowHidden = hidden == null ? rowsHidden : isTrue(hidden);
    cells.clear();
    filled.clear();
    column = -1;
  }

  private void startCell(Attributes attributes) {
    if (!inRow || inCell) {
      throw faults().invalid(row, column + 1, "a cell begins in another cell or outside of a row");
    }
    String address = attributes.getValue("r");
    column = address == null ? column + 1 : column(address);
    if (column >= COLUMNS) {
      throw faults().invalid(row, 0, "a cell lies beyond column " + COLUMNS);
    }
    faults().check(Limit.COLUMNS, column + 1, row, 0, "a cell in column " + (column + 1));
    if (filled.get(column)) {
      throw fault("a second cell has its place");
    }
    filled.set(column);
    inCell = true;
    String stored = attributes.getValue("t");
    type = stored == null ? "n" : stored;
    String format = attributes.getValue("s");
    style = format == null ? 0 : number(format);
    formula = false;
    valued = false;
    clear();
  }

  private void startValue() {
    if (valued) {
      throw fault("the cell has two values");
    }
    valued = true;
  }

  private void endCell() {
    inCell = false;
    RawCell cell;
    try {
      cell = value.of(type, style, collected(), formula);
    } catch (SAXException e) {
      throw fault(String.valueOf(e.getMessage()));
    }
    while (cells.size() <= column) {
      cells.add(RawCell.BLANK);
    }
    cells.set(column, cell);
  }

  /** The 0-based column of an address such as {@code AB12}, which must lie in this row. */
  private int column(String address) {
    int index = 0;
    int letters = 0;
    while (letters < address.length() && letters < 4) {
      char c = address.charAt(letters);
      if (c < 'A' || c > 'Z') {
        break;
      }
      index = index * 26 + (c - 'A' + 1);
      letters++;
    }
    if (letters == 0 || !address.substring(letters).equals(Integer.toString(row))) {
      throw faults().invalid(row, 0, "a cell in it has the address " + address);
    }
    return index - 1;
  }

  private int number(String text) {
    try {
      return Integer.parseUnsignedInt(text);
    } catch (NumberFormatException e) {
      throw faults().invalid(row, 0, "expected a number but found " + text);
    }
  }

  @Override
  int row() {
    return row;
  }

  @Override
  int column() {
    return column + 1;
  }

  private ProblemsException fault(String reason) {
    return faults().invalid(row, column + 1, reason);
  }

  private static boolean isTrue(@Nullable String flag) {
    return flag != null && (flag.equals("1") || flag.equals("true"));
  }
}
