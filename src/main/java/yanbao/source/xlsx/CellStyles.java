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

/** Says of each cell style what it shows a number as. */
final class CellStyles extends DefaultHandler {
  // Texts in quotes, escaped characters and [conditions] do not count as part of the format.
  private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"|\\\\.");
  private static final Pattern CONDITION = Pattern.compile("\\[[^\\]]*\\]");

  // Hours, minutes or seconds that do not start again at a full day, hour or minute.
  private static final Pattern DURATION = Pattern.compile("(?i)\\[(h+|m+|s+)]");

  private final Map<Integer, String> formats = new HashMap<>();
  private final List<Integer> formatOfStyle = new ArrayList<>();
  private final Map<Integer, Shown> shown = new HashMap<>();
  private boolean cellStyles;

  /** What a number is shown as. */
  enum Shown {
    NUMBER,
    PERCENT,
    DATE,
    DURATION
  }

  /** How the style shows a number; a style that there is not is a fault of the file. */
  Shown shown(int style) throws SAXException {
    if (style < 0 || (style > 0 && style >= formatOfStyle.size())) {
      throw new SAXException("the cell has the style " + style + " of " + formatOfStyle.size());
    }
    int format = formatOfStyle.isEmpty() ? 0 : formatOfStyle.get(style);
    return shown.computeIfAbsent(format, this::shownByFormat);
  }

  private Shown shownByFormat(int format) {
    String pattern = formats.get(format);
    if (pattern == null) {
      pattern = BuiltinFormats.getBuiltinFormat(format);
    }
    String signs = pattern == null ? "" : TEXT.matcher(pattern).replaceAll("");
    if (DURATION.matcher(signs).find()) {
      return Shown.DURATION;
    }
    if (isEastAsianDate(format) || DateUtil.isADateFormat(format, pattern)) {
      return Shown.DATE;
    }
    return CONDITION.matcher(signs).replaceAll("").contains("%") ? Shown.PERCENT : Shown.NUMBER;
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
