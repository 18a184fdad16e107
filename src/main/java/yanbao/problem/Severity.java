package yanbao.problem;

/** Whether a problem stops publication. */
public enum Severity {
  ERROR,
  WARNING
}
