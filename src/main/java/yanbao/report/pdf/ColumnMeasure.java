package yanbao.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yanbao.model.ValueKind;
import yanbao.report.DisplayedTable;
import yanbao.report.DisplayedTable.Line;

/**
 * What a column needs, in ems but for the indent.
 *
 * @param ample width in which the header, too, stays on one line
 * @param preferred width in which it reads well
 * @param least width in which nothing is torn apart
 * @param tail the widest part from the decimal point on: numbers are aligned there
 */
record ColumnMeasure(float ample, float preferred, float least, float tail, float indent) {
  /** Keeps text off the numbers in the column before it, in points. */
  private static final float TEXT_INDENT = 7;

  private static final float WIDEST_TEXT = 24;
  private static final float NARROWEST_TEXT = 6;
  private static final float LONGEST_TOKEN = 14;
  private static final int HEADER_LINES = 3;

  // A cell just as wide as its text would break it for a rounding error.
  private static final float SLACK = 0.2f;

  private static final Pattern NUMBER = Pattern.compile("[^0-9]*[0-9][0-9,]*(?<tail>.*)");

  static ColumnMeasure of(DisplayedTable table, int index, Ink ink) {
    DisplayedTable.Column column = table.columns().get(index);
    Measurer measurer = new Measurer(ink);
    Header header = Header.of(column, measurer);
    return column.kind() == ValueKind.NUMBER
        ? number(table, index, header, measurer)
        : text(table, index, header, measurer);
  }

  private static ColumnMeasure number(
      DisplayedTable table, int index, Header header, Measurer measurer) {
    float head = 0;
    float tail = 0;
    float other = 0;
    for (Line line : table.lines()) {
      String cell = line.cells().get(index);
      TextStyle style = style(line);
      float width = measurer.widest(List.of(cell.split("\n")), style);
      if (isNumber(cell)) {
        float own = tail(cell, style, measurer.ink);
        tail = Math.max(tail, own);
        head = Math.max(head, width - own);
      } else {
        other = Math.max(other, width);
      }
    }
    float body = Math.max(head + tail, other) + SLACK;
    return new ColumnMeasure(
        Math.max(body, header.full),
        Math.max(body, header.preferred),
        Math.max(body, header.least),
        tail,
        0);
  }

  private static ColumnMeasure text(
      DisplayedTable table, int index, Header header, Measurer measurer) {
    float widest = 0;
    float token = 0;
    for (Line line : table.lines()) {
      if (index == 0 && labelSpan(line) > 1) {
        continue;
      }
      String cell = line.cells().get(index);
      widest = Math.max(widest, measurer.widest(List.of(cell.split("\n")), style(line)));
      token = Math.max(token, measurer.widest(LineBreaks.tokens(cell), style(line)));
    }
    float least = Math.max(Math.min(token, LONGEST_TOKEN), Math.min(widest, NARROWEST_TEXT));
    float body = Math.min(widest, WIDEST_TEXT) + SLACK;
    return new ColumnMeasure(
        Math.max(body, header.full),
        Math.max(body, header.preferred),
        Math.max(least, header.least) + SLACK,
        0,
        index == 0 ? 0 : TEXT_INDENT);
  }

  /** How many columns the label of a total may take: its own, and the empty ones after it. */
  static int labelSpan(Line line) {
    int span = 1;
    if (line.kind() != Line.Kind.ROW) {
      while (span < line.cells().size() && line.cells().get(span).isEmpty()) {
        span++;
      }
    }
    return span;
  }

  /** The ample width in points, padding included. */
  float roomy(float size, float padding) {
    return ample * size + indent(padding) + 2 * padding;
  }

  /** The preferred width in points, padding included. */
  float wide(float size, float padding) {
    return preferred * size + indent(padding) + 2 * padding;
  }

  /** The least width in points, padding included. */
  float narrow(float size, float padding) {
    return least * size + indent(padding) + 2 * padding;
  }

  /** What keeps text off the column before it; less where cells are set close. */
  float indent(float padding) {
    return indent * padding / Design.CELL_PADDING;
  }

  static boolean isNumber(String cell) {
    return NUMBER.matcher(cell).matches();
  }

  /** The width of the number's part from the decimal point on, in ems. */
  static float tail(String cell, TextStyle style, Ink ink) {
    Matcher matcher = NUMBER.matcher(cell);
    return matcher.matches() ? ink.width(matcher.group("tail"), style.sized(1)) : 0;
  }

  static TextStyle style(Line line) {
    return switch (line.kind()) {
      case ROW -> Design.TABLE_CELL;
      case GROUP -> Design.TABLE_GROUP;
      case TOTAL -> Design.TABLE_CELL.bold();
    };
  }

  /** A header may take a few lines rather than make a narrow column wide. */
  private record Header(float full, float preferred, float least) {
    static Header of(DisplayedTable.Column column, Measurer measurer) {
      List<String> tokens = new ArrayList<>(LineBreaks.tokens(column.label()));
      column.unit().ifPresent(unit -> tokens.add("（" + unit + "）"));
      float token = measurer.widest(tokens, Design.TABLE_HEADER);
      float full = measurer.widest(List.of(column.label()), Design.TABLE_HEADER);
      return new Header(
          Math.max(token, Math.min(full + SLACK, LONGEST_TOKEN)),
          Math.max(token, full > NARROWEST_TEXT ? full / 2 + 1 : full),
          Math.max(token, full / HEADER_LINES + 1));
    }
  }

  private record Measurer(Ink ink) {
    float widest(List<String> texts, TextStyle style) {
      float widest = 0;
      for (String text : texts) {
        widest = Math.max(widest, ink.width(text, style.sized(1)));
      }
      return widest;
    }
  }
}
