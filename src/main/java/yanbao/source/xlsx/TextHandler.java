package yanbao.source.xlsx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Collects the characters of rich or plain text, without the phonetic guide over it. */
abstract class TextHandler extends DefaultHandler {
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
  // As much as Excel lets a cell hold.
  private static final int CHARACTERS = 32_767;

  private final StringBuilder text = new StringBuilder();
  private boolean collecting;
  private int phonetic;

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
      if (text.length() + length > CHARACTERS) {
        throw tooLong("it has more than " + CHARACTERS + " characters (limit \"field length\")");
      }
      text.append(characters, start, length);
    }
  }

  /** The fault of a text that is too long, with its place. */
  SAXException tooLong(String message) {
    return new SAXException(message);
  }
}
