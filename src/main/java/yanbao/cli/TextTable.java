package yanbao.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Lines up columns of text; numbers to the right. East Asian characters are two cells wide. */
final class TextTable {
  private static final String GAP = "  ";

  private final List<String> header;
  private final List<List<String>> rows = new ArrayList<>();

  TextTable(List<String> header) {
    this.header = List.copyOf(header);
  }

  void add(List<String> row) {
    if (row.size() != header.size()) {
      throw new IllegalArgumentException("expected " + header.size() + " cells: " + row);
    }
    rows.add(List.copyOf(row));
  }

  void print(PrintWriter out) {
    print(out, "");
  }

  void print(PrintWriter out, String indent) {
    out.println(indent + line(header));
    rows.forEach(row -> out.println(indent + line(row)));
  }

  private String line(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < cells.size(); column++) {
      String cell = cells.get(column);
      String padding = " ".repeat(columnWidth(column) - width(cell));
      line.append(column == 0 ? "" : GAP);
      line.append(isNumeric(column) ? padding + cell : cell + padding);
    }
    return line.toString().stripTrailing();
  }

  private int columnWidth(int column) {
    int width = width(header.get(column));
    for (List<String> row : rows) {
      width = Math.max(width, width(row.get(column)));
    }
    return width;
  }

  private boolean isNumeric(int column) {
    List<String> filled =
        rows.stream().map(row -> row.get(column)).filter(cell -> !cell.isEmpty()).toList();
    return !filled.isEmpty() && filled.stream().allMatch(cell -> cell.matches("-?[0-9][0-9,.]*"));
  }

  /** The cells that a terminal gives the text. */
  static int width(String text) {
    return text.codePoints().map(TextTable::width).sum();
  }

  private static int width(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(codePoint) ? 2 : 1;
    };
  }

  private static boolean isWide(int codePoint) {
    return (codePoint >= 0x1100 && codePoint <= 0x115F)
        || (codePoint >= 0x2E80 && codePoint <= 0xA4CF)
        || (codePoint >= 0xAC00 && codePoint <= 0xD7A3)
        || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
        || (codePoint >= 0xFE30 && codePoint <= 0xFE6F)
        || (codePoint >= 0xFF00 && codePoint <= 0xFF60)
        || (codePoint >= 0xFFE0 && codePoint <= 0xFFE6)
        || (codePoint >= 0x1F300 && codePoint <= 0x1FAFF)
        || (codePoint >= 0x20000 && codePoint <= 0x3FFFD);
  }
}
