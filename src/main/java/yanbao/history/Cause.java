package yanbao.history;

/**
 * Why a value is not what it was.
 *
 * @param what the input cell, formula, parameter or set of rows that changed
 * @param before what it was, empty where there was none
 * @param after what it is, empty where there is none any more
 * @param where the place of what it is now: file and row, or line of the definition; may be empty
 */
public record Cause(Kind kind, String what, String before, String after, String where) {
  /** What sort of change it is. */
  public enum Kind {
    /** An input cell changed. */
    VALUE,
    /** A formula, lookup or parameter changed. */
    METHOD,
    /** Rows, columns or tables came or went. */
    STRUCTURE
  }
}
