package yanbao.source.csv;

import java.util.Optional;
import yanbao.source.Limit;

/** Text that cannot be split into records any further. */
final class BrokenTextException extends Exception {
  private final int column;
  private final transient Optional<Limit> limit;

  /** The structure is broken. */
  BrokenTextException(int column, String message) {
    this(column, message, Optional.empty());
  }

  /** There is more than the limit allows. */
  BrokenTextException(int column, Limit limit, String found) {
    this(column, found, Optional.of(limit));
  }

  private BrokenTextException(int column, String message, Optional<Limit> limit) {
    super(message);
    this.column = column;
    this.limit = limit;
  }

  /** The 0-based column of the record. */
  int column() {
    return column;
  }

  Optional<Limit> limit() {
    return limit;
  }

  String message() {
    return String.valueOf(getMessage());
  }
}
