package yanbao.source.xlsx;

import java.math.BigDecimal;
import java.util.Optional;
import org.xml.sax.SAXException;
import yanbao.model.RawCell;

/** What the stored type, style and text of a cell mean. */
final class CellValue {
  static final String NO_STORED_VALUE =
      "a formula without a stored value; open and save the workbook in Excel";

  // Excel computes with 15 digits and stores 17: 0.1994 as 0.19939999999999999.
  private static final int EXACT_DIGITS = 15;

  private final SharedTexts texts;
  private final CellStyles styles;
  private final boolean from1904;

  CellValue(SharedTexts texts, CellStyles styles, boolean from1904) {
    this.texts = texts;
    this.styles = styles;
    this.from1904 = from1904;
  }

  /**
   * @param type the stored type: n, s, str, inlineStr, b, e or d
   * @param formula whether the cell holds a formula, whose stored result the text is
   */
  RawCell of(String type, int style, String text, boolean formula) throws SAXException {
    if (text.isEmpty()) {
      boolean lost = formula && !type.equals("str");
      return lost ? new RawCell(RawCell.Kind.ERROR, NO_STORED_VALUE) : RawCell.BLANK;
    }
    return switch (type) {
      case "s" -> RawCell.text(texts.at(text));
      case "str", "inlineStr" -> RawCell.text(TextHandler.unescaped(text));
      case "b" -> new RawCell(RawCell.Kind.BOOLEAN, text.strip().equals("1") ? "TRUE" : "FALSE");
      case "e" -> new RawCell(RawCell.Kind.ERROR, text);
      case "d" -> new RawCell(RawCell.Kind.DATE, withoutMidnight(text.strip()));
      case "n" -> number(style, text.strip());
      default -> throw new SAXException("a cell has the unknown type " + type);
    };
  }

  private RawCell number(int style, String text) {
    Optional<BigDecimal> number = decimal(text);
    if (number.isEmpty()) {
      return new RawCell(RawCell.Kind.ERROR, text);
    }
    RawCell.Kind kind = styles.kind(style);
    if (kind != RawCell.Kind.DATE) {
      return new RawCell(kind, number.get().toPlainString());
    }
    return ExcelDate.iso(number.get(), from1904)
        .map(date -> new RawCell(RawCell.Kind.DATE, date))
        .orElseGet(() -> new RawCell(RawCell.Kind.ERROR, "day number " + text));
  }

  /**
   * The decimal as stored; one of more than 15 digits is the noise of a binary number and becomes
   * the shortest decimal that is the same number.
   */
  static Optional<BigDecimal> decimal(String text) {
    double binary;
    BigDecimal stored;
    try {
      binary = Double.parseDouble(text);
      stored = new BigDecimal(text);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
    if (!Double.isFinite(binary)) {
      return Optional.empty();
    }
    if (stored.precision() <= EXACT_DIGITS) {
      return Optional.of(stored);
    }
    BigDecimal shortest = new BigDecimal(Double.toString(binary)).stripTrailingZeros();
    return Optional.of(shortest.scale() < 0 ? shortest.setScale(0) : shortest);
  }

  private static String withoutMidnight(String text) {
    return text.replaceFirst("T00:00(:00(\\.0+)?)?Z?$", "");
  }
}
