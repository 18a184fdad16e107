package yanbao.model;

import java.util.ArrayList;
import java.util.List;

/**
 * One row of a source as received; {@code number} is the 1-based physical row (CSV: the line where
 * it starts).
 */
public record RawRow(int number, List<RawCell> cells) {

  /** The cell in this 0-based column; blank beyond the end of the row, and in none (-1). */
  public RawCell cell(int index) {
    return index >= 0 && index < cells.size() ? cells.get(index) : RawCell.BLANK;
  }

  /** This row with nothing in this 0-based column. */
  public RawRow without(int index) {
    if (index >= cells.size()) {
      return this;
    }
    List<RawCell> others = new ArrayList<>(cells);
    others.set(index, RawCell.BLANK);
    return new RawRow(number, List.copyOf(others));
  }

  public boolean isBlank() {
    for (RawCell cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }
}
