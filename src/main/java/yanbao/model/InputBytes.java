package yanbao.model;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a file; where the disk fails, its error names the file and the place in it. */
public final class InputBytes extends FilterInputStream {
  private final Path file;
  private long offset;

  private InputBytes(Path file, InputStream in) {
    super(in);
    this.file = file;
  }

  public static InputStream open(Path file) throws IOException {
    return new InputBytes(file, Files.newInputStream(file));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    try {
      int read = in.read(bytes, from, length);
      offset += Math.max(0, read);
      return read;
    } catch (IOException e) {
      String reason = "cannot be read from byte " + offset + " on: " + e.getMessage();
      FileSystemException named = new FileSystemException(file.toString(), null, reason);
      named.initCause(e);
      throw named;
    }
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = in.skip(count);
    offset += skipped;
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
