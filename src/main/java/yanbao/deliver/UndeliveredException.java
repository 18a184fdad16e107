package yanbao.deliver;

/** Something was not delivered; the message says why, in words for the user. */
final class UndeliveredException extends Exception {
  UndeliveredException(String message) {
    super(message);
  }
}
