package yanbao.report.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.poi.ss.util.CellRangeAddress;

/** Collects the findings of one sheet; cells below each other with the same one become a range. */
final class Findings {
  private final String sheet;
  private final int room;
  private final List<Placed> placed = new ArrayList<>();
  private final Map<Same, Placed> open = new LinkedHashMap<>();
  private long dropped;

  private record Same(int column, Finding.Kind kind, String message) {}

  private record Placed(Same same, int first, int last) {
    CellRangeAddress range() {
      return new CellRangeAddress(first, last, same.column(), same.column());
    }
  }

  /**
   * Findings to be.
   *
   * @param room how many are kept; the others are counted
   */
  Findings(String sheet, int room) {
    this.sheet = sheet;
    this.room = room;
  }

  void add(Finding.Kind kind, int row, int column, String message) {
    Same same = new Same(column, kind, message);
    Placed last = open.get(same);
    if (last != null && row - last.last() <= 1) {
      open.put(same, new Placed(same, last.first(), row));
      return;
    }
    if (last != null) {
      placed.add(last);
    }
    if (placed.size() + open.size() < room) {
      open.put(same, new Placed(same, row, row));
    } else {
      open.remove(same);
      dropped++;
    }
  }

  long dropped() {
    return dropped;
  }

  /** All of them in the order of the sheet, but what lies in ranges where it is on purpose. */
  List<Finding> list(Predicate<CellRangeAddress> textOnPurpose) {
    placed.addAll(open.values());
    open.clear();
    return placed.stream()
        .filter(
            found ->
                found.same().kind() != Finding.Kind.NUMBER_AS_TEXT
                    || !textOnPurpose.test(found.range()))
        .sorted(
            java.util.Comparator.comparingInt(Placed::first)
                .thenComparingInt(found -> found.same().column()))
        .map(
            found ->
                new Finding(
                    found.same().kind(),
                    sheet,
                    found.range().formatAsString(),
                    found.same().message()))
        .toList();
  }
}
