package yanbao.source.csv;

import java.util.zip.ZipException;

/** An archive that does not hold what it should; the message says so in the user's words. */
final class NotPackedException extends ZipException {
  NotPackedException(String message) {
    super(message);
  }
}
