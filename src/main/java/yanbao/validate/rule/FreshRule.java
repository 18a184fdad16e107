package yanbao.validate.rule;

/**
 * The latest date in the column is not older than the as-of date by more than {@code within}, and
 * not after it.
 *
 * @param within number of days; 0 requires data of the as-of date itself
 */
public record FreshRule(String column, int within, Days days) implements Rule {
  /** How days are counted. */
  public enum Days {
    CALENDAR,
    /** By the job's calendar. */
    BUSINESS
  }
}
