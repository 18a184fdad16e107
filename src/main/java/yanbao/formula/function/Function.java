package yanbao.formula.function;

import java.util.List;
import yanbao.formula.Facts;

/** One function of the formula language: what it takes, and how it is said in SQL and in Excel. */
public interface Function {
  /** As Excel writes it. */
  String name();

  /** The call with named arguments, as in {@code ROUND(number, digits)}. */
  String signature();

  /** What it gives, in one line. */
  String meaning();

  /** A call and its result, as in {@code ROUND(2.675, 2) = 2.68}. */
  String example();

  /** The least and the largest number of arguments. */
  int least();

  int most();

  /**
   * Whether a column named here means all of its cells; {@code count} is the number of arguments
   * given.
   */
  default boolean takesRange(int index, int count) {
    return false;
  }

  /**
   * Whether this is no function of values, but a name for the cell of a column in the row above.
   */
  default boolean takesRowAbove() {
    return false;
  }

  /** Checks the arguments and says what the call gives. */
  Facts check(Arguments arguments);

  /** The call in SQL; a range argument is its column under the alias {@code r}. */
  SqlParts sql(List<SqlParts> arguments, SqlRange range);

  /** The call in Excel; a range argument is a leaf with its address. */
  ExcelParts excel(List<ExcelParts> arguments, List<Facts> facts);
}
