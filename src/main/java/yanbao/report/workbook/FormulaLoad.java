package yanbao.report.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;

/** How much recalculating a workbook costs: its formulas, and the cells that they read. */
final class FormulaLoad implements SheetReader {
  /** Beyond either, a part of the formulas is recalculated. */
  static final long MOST_FORMULAS = 200_000;

  static final long MOST_READS = 20_000_000;

  private static final Pattern RANGE =
      Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})");

  private long formulas;
  private long reads;

  @Override
  public void cell(Read cell) {
    if (cell.hasFormula()) {
      formulas++;
      reads += reads(cell.formula());
    }
  }

  long formulas() {
    return formulas;
  }

  /** The share of the formulas that is recalculated, from 0 to 1. */
  double share() {
    return Math.min(
        1,
        Math.min(
            MOST_FORMULAS / (double) Math.max(1, formulas),
            MOST_READS / (double) Math.max(1, reads)));
  }

  private static long reads(String formula) {
    long reads = 1;
    if (formula.indexOf(':') >= 0) {
      Matcher ranges = RANGE.matcher(formula);
      while (ranges.find()) {
        long rows = Long.parseLong(ranges.group(4)) - Long.parseLong(ranges.group(2)) + 1;
        int columns =
            CellReference.convertColStringToIndex(ranges.group(3))
                - CellReference.convertColStringToIndex(ranges.group(1))
                + 1;
        reads += Math.max(1, rows * columns);
      }
    }
    return reads;
  }

  /** Whether the formula of this cell is among that share: the same for the same cell, always. */
  static boolean isSampled(int sheet, int row, int column, double share) {
    if (share >= 1) {
      return true;
    }
    // Spread by a multiplication that no pattern of rows and columns follows.
    long mixed = ((long) sheet << 40 ^ (long) row << 16 ^ column) * 0x9E3779B97F4A7C15L;
    mixed ^= mixed >>> 29;
    mixed *= 0xBF58476D1CE4E5B9L;
    return (mixed >>> 11) < share * (1L << 53);
  }
}
