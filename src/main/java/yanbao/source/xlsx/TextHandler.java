package yanbao.source.xlsx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import yanbao.source.Limit;

/** Collects the characters of rich or plain text, without the phonetic guide over it. */
abstract class TextHandler extends DefaultHandler {
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final Faults faults;
  private final StringBuilder text = new StringBuilder();
  private boolean collecting;
  private int phonetic;

  TextHandler(Faults faults) {
    this.faults = faults;
  }

  final Faults faults() {
    return faults;
  }

  final void clear() {
    text.setLength(0);
  }

  final String collected() {
    return text.toString();
  }

  /** Text with Excel's escapes such as {@code _x000D_} resolved. */
  static String unescaped(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    Matcher matcher = ESCAPED.matcher(text);
    return matcher.replaceAll(
        match ->
            Matcher.quoteReplacement(
                Character.toString((char) Integer.parseInt(match.group(1), 16))));
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes)
      throws SAXException {
    switch (name) {
      case "rPh" -> phonetic++;
      case "t", "v" -> collecting = phonetic == 0;
      default -> {}
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) throws SAXException {
    switch (name) {
      case "rPh" -> phonetic--;
      case "t", "v" -> collecting = false;
      default -> {}
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) throws SAXException {
    if (collecting) {
      faults.check(Limit.FIELD_CHARACTERS, (long) text.length() + length, row(), column(), "more");
      text.append(characters, start, length);
    }
  }

  /** The 1-based row of the text; 0 where it is in none. */
  int row() {
    return 0;
  }

  /** The 1-based column of the text; 0 where it is in none. */
  int column() {
    return 0;
  }
}
