package yanbao.source.xlsx;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Hands on the elements of a part's own vocabulary. Those of another, such as extensions, are left
 * out with all that is in them; of alternatives the plain one is taken.
 */
final class Elements extends DefaultHandler {
  private static final String COMPATIBILITY =
      "http://schemas.openxmlformats.org/markup-compatibility/2006";
  private static final int DEPTH = 64;

  private final XmlPart.Kind kind;
  private final DefaultHandler handler;
  private final Unpacked in;
  private int depth;
  private int leftOut;

  Elements(XmlPart.Kind kind, DefaultHandler handler, Unpacked in) {
    this.kind = kind;
    this.handler = handler;
    this.in = in;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes)
      throws SAXException {
    in.event();
    if (depth == 0 && !(kind.has(uri) && name.equals(kind.root()))) {
      throw new SAXException(
          "its part "
              + in.part()
              + " begins with <"
              + name
              + "> of \""
              + uri
              + "\" where <"
              + kind.root()
              + "> of a workbook must be");
    }
    if (++depth > DEPTH) {
      throw new SAXException(
          "its part " + in.part() + " is nested more than " + DEPTH + " levels deep");
    }
    if (leftOut > 0 || !(kind.has(uri) || isFallback(uri, name))) {
      leftOut++;
    } else if (kind.has(uri)) {
      handler.startElement(uri, name, qualified, attributes);
    }
  }

  private static boolean isFallback(String uri, String name) {
    return uri.equals(COMPATIBILITY)
        && (name.equals("AlternateContent") || name.equals("Fallback"));
  }

  @Override
  public void endElement(String uri, String name, String qualified) throws SAXException {
    in.event();
    depth--;
    if (leftOut > 0) {
      leftOut--;
    } else if (kind.has(uri)) {
      handler.endElement(uri, name, qualified);
    }
  }

  @Override
  public void characters(char[] text, int start, int length) throws SAXException {
    in.event();
    if (leftOut == 0) {
      handler.characters(text, start, length);
    }
  }

  @Override
  public void fatalError(SAXParseException e) throws SAXException {
    throw e;
  }
}
