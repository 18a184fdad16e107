package yanbao.source.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import yanbao.model.RawCell;

/** Says of each cell style whether it shows a number, a percentage or a date. */
final class CellStyles extends DefaultHandler {
  // Texts in quotes, escaped characters and [conditions] do not count as part of the format.
  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]");

  private final Map<Integer, String> formats = new HashMap<>();
  private final List<Integer> formatOfStyle = new ArrayList<>();
  private final Map<Integer, RawCell.Kind> kinds = new HashMap<>();
  private boolean cellStyles;

  /** NUMBER, PERCENT or DATE; a style that there is not is a fault of the file. */
  RawCell.Kind kind(int style) throws SAXException {
    if (style < 0 || (style > 0 && style >= formatOfStyle.size())) {
      throw new SAXException("the cell has the style " + style + " of " + formatOfStyle.size());
    }
    int format = formatOfStyle.isEmpty() ? 0 : formatOfStyle.get(style);
    return kinds.computeIfAbsent(format, this::kindOfFormat);
  }

  private RawCell.Kind kindOfFormat(int format) {
    String pattern = formats.get(format);
    if (pattern == null) {
      pattern = BuiltinFormats.getBuiltinFormat(format);
    }
    if (isEastAsianDate(format) || DateUtil.isADateFormat(format, pattern)) {
      return RawCell.Kind.DATE;
    }
    boolean percent = pattern != null && LITERAL.matcher(pattern).replaceAll("").contains("%");
    return percent ? RawCell.Kind.PERCENT : RawCell.Kind.NUMBER;
  }

  // Built in, with a pattern that depends on the country.
  private boolean isEastAsianDate(int format) {
    boolean builtIn = (format >= 27 && format <= 36) || (format >= 50 && format <= 58);
    return builtIn && !formats.containsKey(format);
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes)
      throws SAXException {
    switch (name) {
      case "numFmt" -> formats.put(number(attributes, "numFmtId"), text(attributes, "formatCode"));
      case "cellXfs" -> cellStyles = true;
      case "xf" -> {
        if (cellStyles) {
          formatOfStyle.add(number(attributes, "numFmtId"));
        }
      }
      default -> {}
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    if (name.equals("cellXfs")) {
      cellStyles = false;
    }
  }

  private static String text(Attributes attributes, String name) {
    String value = attributes.getValue(name);
    return value == null ? "" : value;
  }

  private static int number(Attributes attributes, String name) throws SAXException {
    String value = text(attributes, name);
    try {
      return value.isEmpty() ? 0 : Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new SAXException("a style has the " + name + " " + value, e);
    }
  }
}
