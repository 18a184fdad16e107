package yanbao.normalize;

/** A cell is not a value of its column's type; without a stack trace, for there may be many. */
final class NotAValueException extends Exception {

  /** The usual message says what was expected and found; there is nothing to add. */
  NotAValueException() {
    this("");
  }

  /**
   * @param advice what more there is to say
   */
  NotAValueException(String advice) {
    super(advice, null, false, false);
  }

  String advice() {
    return String.valueOf(getMessage());
  }
}
