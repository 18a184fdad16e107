package yanbao.source.xlsx;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.xml.sax.SAXException;
import yanbao.model.RawCell;

/** What the stored type, style and text of a cell mean. */
final class CellValue {
  static final String NO_STORED_VALUE =
      "a formula without a stored value; open and save the workbook in Excel";

  // Excel computes with 15 digits and stores 17: 0.1994 as 0.19939999999999999.
  private static final int EXACT_DIGITS = 15;
  // Longer than any number that a program writes.
  private static final int CHARACTERS = 350;

  private final SharedTexts texts;
  private final CellStyles styles;
  private final boolean from1904;

  CellValue(SharedTexts texts, CellStyles styles, boolean from1904) {
    this.texts = texts;
    this.styles = styles;
    this.from1904 = from1904;
  }

  /**
   * The cell.
   *
   * @param type the stored type: n, s, str, inlineStr, b, e or d
   * @param formula whether the cell holds a formula, whose stored result the text is
   * @throws SAXException where no program would have written it so
   */
  RawCell of(String type, int style, String text, boolean formula) throws SAXException {
    if (text.isEmpty()) {
      boolean lost = formula && !type.equals("str");
      return lost ? new RawCell(RawCell.Kind.ERROR, NO_STORED_VALUE) : RawCell.BLANK;
    }
    return switch (type) {
      case "s" -> RawCell.text(texts.at(text));
      case "str", "inlineStr" -> RawCell.text(TextHandler.unescaped(text));
      case "b" -> truth(text.strip());
      case "e" -> new RawCell(RawCell.Kind.ERROR, text);
      case "d" -> date(text.strip());
      case "n" -> number(styles.shown(style), text.strip());
      default -> throw new SAXException("the cell has the unknown type " + type);
    };
  }

  private static RawCell truth(String text) throws SAXException {
    return switch (text) {
      case "1", "true" -> new RawCell(RawCell.Kind.BOOLEAN, "TRUE");
      case "0", "false" -> new RawCell(RawCell.Kind.BOOLEAN, "FALSE");
      default -> throw new SAXException("the cell has the truth value " + text);
    };
  }

  private static RawCell date(String text) {
    String day = text.replaceFirst("T00:00(:00(\\.0+)?)?Z?$", "");
    try {
      String iso =
          day.contains("T") ? LocalDateTime.parse(day).toString() : LocalDate.parse(day).toString();
      return new RawCell(RawCell.Kind.DATE, iso);
    } catch (DateTimeParseException e) {
      return new RawCell(RawCell.Kind.ERROR, "the date " + text);
    }
  }

  private RawCell number(CellStyles.Shown shown, String text) {
    Optional<BigDecimal> number = decimal(text);
    if (number.isEmpty()) {
      return new RawCell(RawCell.Kind.ERROR, "the number " + text);
    }
    return switch (shown) {
      case NUMBER -> new RawCell(RawCell.Kind.NUMBER, number.get().toPlainString());
      case PERCENT -> new RawCell(RawCell.Kind.PERCENT, number.get().toPlainString());
      case DATE -> day(number.get(), text);
      // No number: nobody can tell whether days, hours or minutes are meant.
      case DURATION -> RawCell.text(ExcelDate.duration(number.get()));
    };
  }

  private RawCell day(BigDecimal number, String text) {
    return ExcelDate.iso(number, from1904)
        .map(date -> new RawCell(RawCell.Kind.DATE, date))
        .orElseGet(
            () -> new RawCell(RawCell.Kind.ERROR, "the day number " + text + ", which is no day"));
  }

  /**
   * The decimal as stored; one of more than 15 digits is the noise of a binary number and becomes
   * the shortest decimal that is the same number.
   */
  static Optional<BigDecimal> decimal(String text) {
    if (text.length() > CHARACTERS) {
      return Optional.empty();
    }
    double binary;
    BigDecimal stored;
    try {
      binary = Double.parseDouble(text);
      stored = new BigDecimal(text);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
    if (stored.signum() == 0) {
      // As plain text 0E-999999999 would fill the memory.
      return Optional.of(stored.scale() > CHARACTERS ? BigDecimal.ZERO : stored);
    }
    if (!Double.isFinite(binary) || binary == 0) {
      return Optional.empty();
    }
    if (stored.precision() <= EXACT_DIGITS) {
      return Optional.of(stored);
    }
    BigDecimal shortest = new BigDecimal(Double.toString(binary)).stripTrailingZeros();
    return Optional.of(shortest.scale() < 0 ? shortest.setScale(0) : shortest);
  }
}
