package yanbao.formula;

/** Leaves the parser at the first syntax error; {@code at} is the offset in the formula. */
final class SyntaxException extends RuntimeException {
  private final String said;
  private final int at;

  SyntaxException(String said, int at) {
    super(said);
    this.said = said;
    this.at = at;
  }

  String said() {
    return said;
  }

  int at() {
    return at;
  }
}
