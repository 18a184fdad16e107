package yanbao.job;

/** What deliverables say their changes since. */
public enum ComparedWith {
  /** The newest revision of the date before. */
  PREVIOUS_DATE,
  /** The revision before: of the same date, else of the date before. */
  PREVIOUS_REVISION
}
