package yanbao.source.xlsx;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import yanbao.source.Limit;

/** The texts that cells refer to by number. */
final class SharedTexts extends TextHandler {
  private final TextStore texts = new TextStore();

  SharedTexts(Faults faults) {
    super(faults);
  }

  /** The text of this number; a wrong number is a fault of the file. */
  String at(String number) throws SAXException {
    try {
      return unescaped(texts.get(Integer.parseUnsignedInt(number.strip())));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new SAXException(
          "the cell refers to the shared text " + number + " of " + texts.size(), e);
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
      texts.add(collected());
      faults().check(Limit.TEXT_MEGABYTES, texts.bytes() >> 20, 0, 0, "more");
    }
  }
}
