package yanbao.source.xlsx;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** The texts that cells refer to by number. */
final class SharedTexts extends TextHandler {
  // Held in memory: some 256 MB at most.
  private static final long CHARACTERS = 128L << 20;

  private final List<String> texts = new ArrayList<>();
  private long characters;

  /** The text of this number; a wrong number is a fault of the file. */
  String at(String number) throws SAXException {
    try {
      return texts.get(Integer.parseInt(number.strip()));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new SAXException("a cell refers to shared text " + number + " of " + texts.size(), e);
    }
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes)
      throws SAXException {
    if (name.equals("si")) {
      clear();
    }
    super.startElement(uri, name, qualified, attributes);
  }

  @Override
  public void endElement(String uri, String name, String qualified) throws SAXException {
    super.endElement(uri, name, qualified);
    if (name.equals("si")) {
      texts.add(unescaped(collected()));
    }
  }

  @Override
  public void characters(char[] text, int start, int length) throws SAXException {
    characters += length;
    if (characters > CHARACTERS) {
      throw new SAXException(
          "its shared texts have more than " + CHARACTERS + " characters; split the workbook");
    }
    super.characters(text, start, length);
  }
}
