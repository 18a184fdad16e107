package yanbao.formula.function;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A value in SQL. {@code value} is NULL where there is none, and {@code state} then says why:
 * {@value #MISSING} no data, {@value #NOT_MEANINGFUL} not meaningful, {@value #ERROR} a fault such
 * as a division by zero. Where the value is there, the state is not looked at. A state of literally
 * {@code 0} marks a value that is always there or at most missing from an aggregate over nothing.
 */
public record SqlParts(String value, String state, boolean mayBeAbsent) {
  public static final int MISSING = 0;
  public static final int NOT_MEANINGFUL = 1;
  public static final int ERROR = 2;

  /** A value that is always there. */
  public static SqlParts present(String value) {
    return new SqlParts(value, "0", false);
  }

  /** A value that may be NULL, and then is missing. */
  public static SqlParts orMissing(String value) {
    return new SqlParts(value, Integer.toString(MISSING), true);
  }

  public static SqlParts absent(int state) {
    return new SqlParts("NULL", Integer.toString(state), true);
  }

  /**
   * An operation that itself gives NULL where an operand is NULL, as SQL operators and most
   * functions do. The leftmost operand that is not there decides what the result is.
   */
  public static SqlParts passing(List<SqlParts> operands, String operation) {
    return passing(operands, operation, "");
  }

  /**
   * The same, and a fault where {@code faultWhen} holds; the operation gives NULL there too.
   *
   * @param faultWhen a condition over values that are there; empty for none
   */
  public static SqlParts passing(List<SqlParts> operands, String operation, String faultWhen) {
    List<SqlParts> doubtful = operands.stream().filter(SqlParts::mayBeAbsent).toList();
    if (doubtful.isEmpty() && faultWhen.isEmpty()) {
      return present(operation);
    }
    if (faultWhen.isEmpty() && doubtful.stream().allMatch(operand -> operand.state.equals("0"))) {
      return new SqlParts(operation, "0", true);
    }
    String absent =
        doubtful.stream()
            .map(operand -> " WHEN (" + operand.value + ") IS NULL THEN " + operand.state)
            .collect(Collectors.joining());
    String fault = faultWhen.isEmpty() ? "" : " WHEN " + faultWhen + " THEN " + ERROR;
    return new SqlParts(operation, "CASE" + absent + fault + " ELSE 0 END", true);
  }

  /** An operation that would give a value even where an operand is NULL, and must not. */
  public static SqlParts guarded(List<SqlParts> operands, String operation) {
    String nothing =
        operands.stream()
            .filter(SqlParts::mayBeAbsent)
            .map(operand -> " WHEN (" + operand.value + ") IS NULL THEN NULL")
            .collect(Collectors.joining());
    return passing(
        operands, nothing.isEmpty() ? operation : "CASE" + nothing + " ELSE " + operation + " END");
  }
}
