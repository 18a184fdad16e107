package yanbao.report.workbook;

import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellAddress;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Streams the cells of one sheet's XML to a reader. */
final class SheetParser extends DefaultHandler {
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final SheetReader reader;
  private final IntFunction<String> sharedTexts;
  private final StringBuilder value = new StringBuilder();
  private final StringBuilder formula = new StringBuilder();
  private @Nullable StringBuilder collecting;
  private int phonetic;
  private int row = -1;
  private int column = -1;
  private int style;
  private String type = "";

  /** Of the conditional format that is being read. */
  private String ranges = "";

  private boolean hasFormula;
  private int shared;

  SheetParser(SheetReader reader, IntFunction<String> sharedTexts) {
    this.reader = reader;
    this.sharedTexts = sharedTexts;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    switch (name) {
      case "row" -> row(attributes);
      case "c" -> cell(attributes);
      case "f" -> {
        hasFormula = true;
        shared =
            "shared".equals(attributes.getValue("t"))
                ? Integer.parseInt(attributes.getValue("si"))
                : -1;
        collecting = formula;
      }
      case "conditionalFormatting" ->
          ranges = Optional.ofNullable(attributes.getValue("sqref")).orElse("");
      case "formula" -> {
        formula.setLength(0);
        collecting = ranges.isEmpty() ? null : formula;
      }
      case "v", "t" -> collecting = phonetic == 0 ? value : null;
      case "rPh" -> phonetic++;
      case "col" ->
          reader.columns(
              Integer.parseInt(attributes.getValue("min")) - 1,
              Integer.parseInt(attributes.getValue("max")) - 1,
              isTrue(attributes.getValue("hidden")));
      case "ignoredError" -> {
        if (isTrue(attributes.getValue("numberStoredAsText"))) {
          reader.textOnPurpose(attributes.getValue("sqref"));
        }
      }
      default -> {}
    }
  }

  private void row(Attributes attributes) {
    String number = attributes.getValue("r");
    row = number == null ? row + 1 : Integer.parseInt(number) - 1;
    column = -1;
    reader.row(row, isTrue(attributes.getValue("hidden")));
  }

  private void cell(Attributes attributes) {
    String address = attributes.getValue("r");
    column = address == null ? column + 1 : column(address);
    String written = attributes.getValue("s");
    style = written == null ? 0 : Integer.parseInt(written);
    String kind = attributes.getValue("t");
    type = kind == null ? "n" : kind;
    value.setLength(0);
    formula.setLength(0);
    hasFormula = false;
    shared = -1;
  }

  /** The column of an address such as {@code D5}; other spellings take the long way. */
  private static int column(String address) {
    int number = 0;
    int letters = 0;
    while (letters < address.length() && isLetter(address.charAt(letters))) {
      number = number * 26 + address.charAt(letters) - 'A' + 1;
      letters++;
    }
    boolean usual =
        letters > 0 && letters < address.length() && Character.isDigit(address.charAt(letters));
    return usual ? number - 1 : new CellAddress(address).getColumn();
  }

  private static boolean isLetter(char character) {
    return character >= 'A' && character <= 'Z';
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (collecting != null) {
      collecting.append(characters, start, length);
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    switch (name) {
      case "v", "t", "f" -> collecting = null;
      case "rPh" -> phonetic--;
      case "formula" -> {
        collecting = null;
        if (!ranges.isEmpty()) {
          reader.condition(ranges, formula.toString());
        }
      }
      case "conditionalFormatting" -> ranges = "";
      case "c" ->
          reader.cell(
              new SheetReader.Read(
                  row, column, style, value(), hasFormula, formula.toString(), shared));
      default -> {}
    }
  }

  private @Nullable Object value() {
    return switch (type) {
      case "inlineStr", "str" -> unescaped(value.toString());
      case "s" -> sharedTexts.apply(Integer.parseInt(value.toString()));
      case "b" -> value.toString().equals("1");
      case "e" -> new SheetReader.Fault(value.toString());
      // ISO dates are rare and text to all that is done here.
      case "d" -> value.toString();
      default -> value.isEmpty() ? null : (Object) Double.valueOf(value.toString());
    };
  }

  private static boolean isTrue(@Nullable String flag) {
    return "1".equals(flag) || "true".equals(flag);
  }

  private static String unescaped(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    Matcher matcher = ESCAPED.matcher(text);
    return matcher.replaceAll(
        match ->
            Matcher.quoteReplacement(
                Character.toString((char) Integer.parseInt(match.group(1), 16))));
  }
}
