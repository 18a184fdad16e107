package yanbao.report.workbook;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows one column down, and finds cells that differ from equal ones above and below. */
final class ColumnRuns {
  /** More cells than this in a row are a part of their own. */
  private static final int LONGEST = 3;

  private @Nullable Run before;
  private @Nullable Run current;

  /**
   * Cells below each other of one form.
   *
   * @param form the formula relative to its cell; empty for a value
   * @param total whether the formula sums up its own column
   */
  private record Run(String form, boolean total, int first, int last) {
    Run to(int row) {
      return new Run(form, total, first, row);
    }
  }

  /** Cells that stand out: a value among formulas, or another formula. */
  record Odd(int first, int last, boolean value) {}

  /** Takes the next cell; returns the cells above it that turn out to stand out. */
  Optional<Odd> next(int row, String form, boolean total) {
    Run now = current;
    if (now == null || now.last() + 1 != row) {
      before = null;
      current = new Run(form, total, row, row);
      return Optional.empty();
    }
    if (now.form().equals(form)) {
      current = now.to(row);
      return Optional.empty();
    }
    Run above = before;
    if (above != null
        && !form.isEmpty()
        && above.form().equals(form)
        && now.last() - now.first() < LONGEST) {
      current = above.to(row);
      before = null;
      return now.total()
          ? Optional.empty()
          : Optional.of(new Odd(now.first(), now.last(), now.form().isEmpty()));
    }
    before = now;
    current = new Run(form, total, row, row);
    return Optional.empty();
  }
}
