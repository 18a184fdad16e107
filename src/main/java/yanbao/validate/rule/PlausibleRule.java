package yanbao.validate.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * No number stands out from the others.
 *
 * @param within how far it may; what it means depends on the method
 * @param along what the rows are sorted by, where their order matters; else the order of the file
 * @param by columns whose values form groups that are looked at apart
 */
public record PlausibleRule(
    String column, Method method, BigDecimal within, Optional<String> along, List<String> by)
    implements Rule {
  public PlausibleRule {
    by = List.copyOf(by);
  }

  /** How outliers are found. Fewer than four values have no outliers but among neighbours. */
  public enum Method {
    /** At most so many times, or one so-manieth of, the geometric mean of the rows beside it. */
    NEIGHBOURS,
    /** At most so many standard deviations from the median, as the median deviation tells them. */
    MAD,
    /** At most so many times the interquartile range outside of the quartiles. */
    IQR
  }
}
