package yanbao.source.xlsx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/**
 * The bytes of a part as they are unpacked: summed for the checksum, and limited, so that a small
 * file cannot become endless work or fill the memory.
 */
final class Unpacked extends FilterInputStream {
  private static final long SIZE = 4L << 30;
  private static final long RATIO = 100;
  // Up to here no ratio harms: cells are streamed, and all else has limits of its own. A sheet of
  // equal rows without addresses is packed to a five-hundredth.
  private static final long RATIO_FROM = 1L << 30;
  // A name, an attribute or a comment, each of which the parser holds in memory.
  private static final long WITHOUT_EVENT = 1 << 20;

  private final String part;
  private final long packed;
  private final CRC32 checksum = new CRC32();
  private long read;
  private long lastEvent;

  Unpacked(InputStream in, String part, long packed) {
    super(in);
    this.part = part;
    this.packed = packed;
  }

  String part() {
    return part;
  }

  long checksum() {
    return checksum.getValue();
  }

  /** The parser got on. */
  void event() {
    lastEvent = read;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = super.read(bytes, offset, length);
    if (count > 0) {
      checksum.update(bytes, offset, count);
      read += count;
      check();
    }
    return count;
  }

  private void check() throws Refused {
    if (read > SIZE) {
      throw new Refused(
          "its part " + part + " unpacks to more than " + SIZE + " bytes (limit \"part size\")");
    }
    if (read > RATIO_FROM && read / RATIO > packed) {
      throw new Refused(
          "its part "
              + part
              + " unpacks from "
              + packed
              + " to more than "
              + RATIO_FROM
              + " bytes: more than "
              + RATIO
              + " to 1 (limit \"zip ratio\")");
    }
    if (read - lastEvent > WITHOUT_EVENT) {
      throw new Refused(
          "its part " + part + " has a name, attribute or comment of more than 1 MiB");
    }
  }

  /** Stays open when the parser is done: there may be bytes left that count for the checksum. */
  @Override
  public void close() {}

  /** A part that is larger than parts may be. */
  static final class Refused extends ZipException {
    Refused(String message) {
      super(message);
    }
  }
}
