package yanbao.source.xlsx;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import yanbao.source.Span;

/** The merged cells of a sheet, which its XML lists behind the rows. */
final class MergedCells extends DefaultHandler {
  private final List<Span> spans = new ArrayList<>();

  List<Span> spans() {
    return List.copyOf(spans);
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes)
      throws SAXException {
    String range = attributes.getValue("ref");
    if (name.equals("mergeCell") && range != null) {
      CellRangeAddress cells = range(range);
      spans.add(
          new Span(
              cells.getFirstRow() + 1,
              cells.getFirstColumn(),
              cells.getLastRow() + 1,
              cells.getLastColumn()));
    }
  }

  private static CellRangeAddress range(String text) throws SAXException {
    try {
      return CellRangeAddress.valueOf(text);
    } catch (RuntimeException e) {
      throw new SAXException("merged cells have the range " + text, e);
    }
  }
}
