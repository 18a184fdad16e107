package yanbao.source.xlsx;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The sheets of a workbook, and from which day its dates count. */
final class SheetList extends DefaultHandler {
  private final List<Sheet> sheets = new ArrayList<>();
  private boolean from1904;

  record Sheet(String name, String relation, boolean visible) {}

  List<Sheet> sheets() {
    return sheets;
  }

  boolean from1904() {
    return from1904;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    switch (name) {
      case "workbookPr" -> {
        String flag = attributes.getValue("date1904");
        from1904 = flag != null && (flag.equals("1") || flag.equals("true"));
      }
      case "sheet" -> {
        String state = attributes.getValue("state");
        sheets.add(
            new Sheet(
                String.valueOf(attributes.getValue("name")),
                relation(attributes),
                state == null || state.equals("visible")));
      }
      default -> {}
    }
  }

  // The attribute's name space differs between the transitional and the strict format.
  private static String relation(Attributes attributes) {
    for (int i = 0; i < attributes.getLength(); i++) {
      if (attributes.getLocalName(i).equals("id")) {
        return attributes.getValue(i);
      }
    }
    return "";
  }
}
