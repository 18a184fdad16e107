package yanbao.source.xlsx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import yanbao.source.Limit;

/**
 * The bytes of a part as they are unpacked: summed for the checksum, and limited, so that a small
 * file cannot become endless work or fill the memory.
 */
final class Unpacked extends FilterInputStream {
  // Up to here no ratio harms: cells are streamed, and all else has limits of its own.
  private static final long RATIO_FROM = 100 << 20;
  // A name, an attribute or a comment, each of which the parser holds in memory.
  private static final long WITHOUT_EVENT = 1 << 20;

  private final ZipEntry entry;
  private final Faults faults;
  private final CRC32 checksum = new CRC32();
  private long read;
  private long lastEvent;

  Unpacked(InputStream in, ZipEntry entry, Faults faults) {
    super(in);
    this.entry = entry;
    this.faults = faults;
  }

  String part() {
    return entry.getName();
  }

  long checksum() {
    return checksum.getValue();
  }

  /** The parser got on. */
  void event() {
    lastEvent = read;
  }

  /** The same stream, which stays open when the parser is done: bytes may be left to sum. */
  InputStream open() {
    return new FilterInputStream(this) {
      @Override
      public void close() {}
    };
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

  private void check() {
    faults.check(Limit.ENTRY_MEGABYTES, read >> 20, 0, 0, "more in " + part());
    if (read > RATIO_FROM) {
      long ratio = read / Math.max(1, entry.getCompressedSize());
      faults.check(Limit.RATIO, ratio, 0, 0, ratio + " times in " + part());
    }
    if (read - lastEvent > WITHOUT_EVENT) {
      throw faults.invalid(
          "its part " + part() + " has a name, attribute or comment of more than 1 MiB");
    }
  }
}
