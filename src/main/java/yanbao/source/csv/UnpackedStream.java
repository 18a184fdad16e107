package yanbao.source.csv;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** Bytes of a text file; fails in the user's words where its packing is damaged or too large. */
final class UnpackedStream extends FilterInputStream {
  private final Faults faults;
  private long left;

  /** Words what is wrong. */
  interface Faults {
    RuntimeException damaged(IOException cause);

    RuntimeException tooLarge();
  }

  /**
   * @param most how many bytes there may be
   */
  UnpackedStream(InputStream in, long most, Faults faults) {
    super(in);
    this.left = most;
    this.faults = faults;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      int read = in.read(bytes, offset, length);
      left -= read;
      if (left < 0) {
        throw faults.tooLarge();
      }
      return read;
    } catch (ZipException | EOFException e) {
      throw faults.damaged(e);
    }
  }
}
