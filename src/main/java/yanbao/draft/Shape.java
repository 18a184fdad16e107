package yanbao.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yanbao.model.DecimalType;
import yanbao.model.RawCell;
import yanbao.model.RawRow;
import yanbao.normalize.CellReader;

/**
 * Where the table lies among the rows.
 *
 * @param headerRow 1-based physical row of the first header row
 * @param firstRow whether that is the first row with any text, so that it need not be said
 * @param footer how the row begins below which the table ends
 * @param total the first text of the row with the sums
 */
record Shape(
    int headerRow,
    int headerRows,
    boolean firstRow,
    Optional<String> footer,
    Optional<RawRow> total) {
  private static final int DEEPEST_HEADER = 30;
  private static final int LONGEST_FOOTER_START = 12;

  /** The shape, or empty where no row looks like a header. */
  static Optional<Shape> of(Sample sample) {
    List<RawRow> rows = sample.rows();
    int width = usualWidth(rows);
    for (int i = 0; i < Math.min(DEEPEST_HEADER, rows.size() - 1); i++) {
      if (isHeader(rows, i, width)) {
        int headerRows = isStacked(rows.get(i), rows.get(i + 1), width) ? 2 : 1;
        List<RawRow> data = rows.subList(Math.min(i + headerRows, rows.size()), rows.size());
        Optional<RawRow> footer = footer(data, width);
        Optional<RawRow> total =
            data.stream()
                .filter(row -> Words.ALL.isTotal(Sample.firstText(row)))
                .filter(row -> footer.isEmpty() || row.number() < footer.get().number())
                .reduce((first, last) -> last);
        return Optional.of(
            new Shape(rows.get(i).number(), headerRows, i == 0, footer.map(Shape::start), total));
      }
    }
    return Optional.empty();
  }

  /** The number of cells that most rows fill; of two, the larger. */
  private static int usualWidth(List<RawRow> rows) {
    Map<Integer, Integer> counts = new HashMap<>();
    int best = 1;
    for (RawRow row : rows) {
      counts.merge(Sample.filled(row), 1, Integer::sum);
    }
    for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
      int most = counts.getOrDefault(best, 0);
      if (count.getValue() > most || (count.getValue() == most && count.getKey() > best)) {
        best = count.getKey();
      }
    }
    return best;
  }

  private static boolean isHeader(List<RawRow> rows, int index, int width) {
    RawRow row = rows.get(index);
    boolean stacked = isStacked(row, rows.get(index + 1), width);
    if (!stacked && Sample.filled(row) < Math.max(1, Math.ceil(width * 0.7))) {
      return false;
    }
    if (Sample.filled(row) < 2 && width > 1) {
      return false;
    }
    Set<String> seen = new HashSet<>();
    for (RawCell cell : row.cells()) {
      if (!cell.isBlank() && (!isName(cell) || (!stacked && !seen.add(cell.text().strip())))) {
        return false;
      }
    }
    return true;
  }

  /** Two rows that complete each other: every column has a text in just one or in both. */
  private static boolean isStacked(RawRow upper, RawRow lower, int width) {
    if (Sample.filled(upper) < 2 || Sample.filled(lower) == 0) {
      return false;
    }
    int columns = Math.max(upper.cells().size(), lower.cells().size());
    boolean hasGap = false;
    boolean repeats = false;
    for (int i = 0; i < columns; i++) {
      boolean above = !upper.cell(i).isBlank();
      boolean below = !lower.cell(i).isBlank();
      boolean names =
          (!above || isName(upper.cell(i)))
              && (!below || isName(lower.cell(i)) || isYear(lower.cell(i)));
      if ((!above && !below) || !names) {
        return false;
      }
      hasGap |= !below;
      repeats |= !above;
    }
    return hasGap && repeats && columns >= width;
  }

  /** Whether a cell may be the name of a column: text that is no number. */
  private static boolean isName(RawCell cell) {
    return cell.kind() == RawCell.Kind.TEXT && number(cell).isEmpty();
  }

  private static boolean isYear(RawCell cell) {
    return cell.text().strip().matches("(19|20)[0-9]{2}");
  }

  static Optional<BigDecimal> number(RawCell cell) {
    return CellReader.number(new DecimalType(), cell);
  }

  /** The first row from which on no row fills more than two cells of a wider table. */
  private static Optional<RawRow> footer(List<RawRow> data, int width) {
    if (width < 3) {
      return Optional.empty();
    }
    List<RawRow> notes = new ArrayList<>();
    for (int i = data.size() - 1; i > 0 && Sample.filled(data.get(i)) == 1; i--) {
      notes.addFirst(data.get(i));
    }
    return notes.stream().findFirst();
  }

  /** The beginning of a note that stays the same when the note changes. */
  private static String start(RawRow note) {
    String text = Sample.firstText(note);
    for (int i = 1; i < Math.min(text.length(), 2 * LONGEST_FOOTER_START); i++) {
      if (":：,，".indexOf(text.charAt(i)) >= 0) {
        return text.substring(0, i);
      }
    }
    return text.substring(0, Math.min(text.length(), LONGEST_FOOTER_START)).strip();
  }
}
