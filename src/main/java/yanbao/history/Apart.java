package yanbao.history;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Two numbers that look the same in the format of their column, with as many digits as differ. */
public record Apart(String before, String after) {
  private static final int MOST_DECIMALS = 17;

  /** The values of a changed cell as readers tell them apart. */
  public static Apart of(Diff.CellChange cell) {
    if (!cell.shownBefore().equals(cell.shownAfter())) {
      return new Apart(cell.shownBefore(), cell.shownAfter());
    }
    try {
      BigDecimal before = new BigDecimal(cell.before());
      BigDecimal after = new BigDecimal(cell.after());
      for (int decimals = 0; decimals < MOST_DECIMALS; decimals++) {
        BigDecimal was = before.setScale(decimals, RoundingMode.HALF_UP);
        BigDecimal is = after.setScale(decimals, RoundingMode.HALF_UP);
        if (was.compareTo(is) != 0) {
          return new Apart(was.toPlainString(), is.toPlainString());
        }
      }
    } catch (NumberFormatException e) {
      // No numbers: nothing to round.
    }
    return new Apart(cell.before(), cell.after());
  }
}
