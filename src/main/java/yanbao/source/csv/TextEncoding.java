package yanbao.source.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Finds the character set of a text file, and proves that all of the file is text in it: declared,
 * else by byte order mark, else UTF-8. Nothing else is guessed: text of one Asian encoding is often
 * text of another as well, just other text.
 */
final class TextEncoding {
  private static final int BUFFER = 1 << 16;
  private static final int SHOWN_BYTES = 8;
  private static final int START = 1 << 12;
  // Where more than one byte in so many is zero, characters are two or four bytes wide.
  private static final int FEW_ZEROS = 8;

  private TextEncoding() {}

  /** What a text is encoded in, and where it is not. */
  sealed interface Found {
    record Sound(Charset charset) implements Found {}

    /**
     * @param offset of the first byte that is not text
     * @param bytes these bytes in hexadecimal
     */
    record Invalid(Charset charset, long offset, String bytes) implements Found {}
  }

  static Found find(TextFile file, Optional<Charset> declared) throws IOException {
    byte[] start;
    try (InputStream in = file.bytes()) {
      start = in.readNBytes(START);
    }
    Optional<Charset> known = declared.isPresent() ? declared : byteOrderMark(start);
    if (known.isEmpty() && zeros(start) * FEW_ZEROS > start.length) {
      return new Found.Invalid(StandardCharsets.UTF_8, firstZero(start), "00");
    }
    return scan(file, known.orElse(StandardCharsets.UTF_8));
  }

  /** The encoding that the first bytes say. */
  private static Optional<Charset> byteOrderMark(byte[] start) {
    if (starts(start, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (starts(start, 0xFF, 0xFE, 0, 0)) {
      return Optional.of(Charset.forName("UTF-32LE"));
    }
    if (starts(start, 0, 0, 0xFE, 0xFF)) {
      return Optional.of(Charset.forName("UTF-32BE"));
    }
    if (starts(start, 0xFF, 0xFE)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return starts(start, 0xFE, 0xFF) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
  }

  private static int zeros(byte[] bytes) {
    int zeros = 0;
    for (byte b : bytes) {
      zeros += b == 0 ? 1 : 0;
    }
    return zeros;
  }

  private static int firstZero(byte[] bytes) {
    int first = 0;
    while (bytes[first] != 0) {
      first++;
    }
    return first;
  }

  private static boolean starts(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static Found scan(TextFile file, Charset charset) throws IOException {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    long before = 0;
    byte[] bytes = new byte[BUFFER];
    ByteBuffer in = ByteBuffer.wrap(bytes).limit(0);
    CharBuffer out = CharBuffer.allocate(BUFFER);
    try (InputStream stream = file.bytes()) {
      boolean end = false;
      while (true) {
        CoderResult result = decoder.decode(in, out, end);
        out.clear();
        if (result.isError()) {
          return new Found.Invalid(charset, before + in.position(), hex(in, result.length()));
        }
        if (result.isUnderflow() && end) {
          return new Found.Sound(charset);
        }
        if (result.isUnderflow()) {
          before += in.position();
          in.compact();
          int read = stream.read(bytes, in.position(), in.remaining());
          end = read < 0;
          in.position(in.position() + Math.max(read, 0)).flip();
        }
      }
    }
  }

  private static String hex(ByteBuffer in, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.min(Math.min(length, SHOWN_BYTES), in.remaining()); i++) {
      text.append(i == 0 ? "" : " ").append("%02X".formatted(in.get(in.position() + i) & 0xFF));
    }
    return text.toString();
  }
}
