package yanbao.source;

import java.util.ArrayList;
import java.util.List;
import yanbao.model.Folding;
import yanbao.model.RawCell;
import yanbao.model.RawRow;

/** Joins stacked header rows into one header text per column. */
final class HeaderRows {
  static final String JOIN = " / ";

  private HeaderRows() {}

  /**
   * One header row: of each column the texts from top to bottom, joined. A cell merged over several
   * columns holds for each of them, one merged over several rows just once.
   */
  static RawRow join(List<RawRow> rows, List<Span> merged) {
    int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    for (Span span : merged) {
      if (rows.stream().anyMatch(row -> row.number() == span.firstRow())) {
        width = Math.max(width, span.lastColumn() + 1);
      }
    }
    List<RawCell> cells = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      List<String> texts = new ArrayList<>();
      for (RawRow row : rows) {
        String text = Folding.trim(text(row, column, merged));
        if (!text.isEmpty()) {
          texts.add(text);
        }
      }
      cells.add(RawCell.text(String.join(JOIN, texts)));
    }
    return new RawRow(rows.getLast().number(), List.copyOf(cells));
  }

  private static String text(RawRow row, int column, List<Span> merged) {
    for (Span span : merged) {
      if (span.holds(row.number(), column)) {
        return row.number() == span.firstRow() ? row.cell(span.firstColumn()).text() : "";
      }
    }
    return row.cell(column).text();
  }
}
