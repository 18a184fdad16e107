package yanbao.problem;

/** Whether a problem stops publication; only an error does. */
public enum Severity {
  ERROR,
  /** A row is left out, and the source allows that. */
  REJECTED,
  WARNING
}
