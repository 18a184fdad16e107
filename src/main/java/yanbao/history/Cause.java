package yanbao.history;

import java.util.Optional;

/**
 * Why a value is not what it was.
 *
 * @param what the input cell, formula, parameter or set of rows that changed
 * @param before what it was, empty where there was none
 * @param after what it is, empty where there is none any more
 * @param where the place of what it is now: file and row, or line of the definition; may be empty
 * @param place the same for programs, where it is an input
 */
public record Cause(
    Kind kind, String what, String before, String after, String where, Optional<Place> place) {
  /** What changed with every date. */
  public static final String DATE = "date of the report";

  /** Begins what changed, where it is a parameter. */
  public static final String PARAMETER = "parameter ";

  /** Begins what changed, where a row of a table or source came or went. */
  public static final String ROW = "row of ";

  /** Begins what changed, where a table has other rows. */
  public static final String ROWS = "rows of ";

  /** What changed where no part of a value's making did. */
  public static final String ROW_SET = "which rows the value is computed from";

  Cause(Kind kind, String what, String before, String after, String where) {
    this(kind, what, before, after, where, Optional.empty());
  }

  /**
   * A place in an input.
   *
   * @param row 1-based physical row; 0 where only the file is known
   */
  public record Place(String file, Optional<String> sheet, int row) {}

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
