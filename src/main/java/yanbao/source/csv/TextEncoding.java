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
import java.nio.file.Path;
import java.util.Optional;
import yanbao.model.InputBytes;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;

/**
 * Finds the character set of a text file, and proves that all of the file is text in it: declared,
 * else by byte order mark, else UTF-8, else GB18030 with Chinese characters in it.
 *
 * <p>GB18030 takes most byte pairs, so text of another Asian encoding may pass; declare that one.
 */
final class TextEncoding {
  static final Charset GB18030 = Charset.forName("GB18030");
  private static final int BUFFER = 1 << 16;

  private final Path path;
  private final String shownAs;

  TextEncoding(Path path, String shownAs) {
    this.path = path;
    this.shownAs = shownAs;
  }

  /**
   * @throws ProblemsException where bytes are not text in the character set
   */
  Charset find(Optional<Charset> declared) throws IOException {
    Optional<Charset> known = declared.isPresent() ? declared : byteOrderMark();
    if (known.isPresent()) {
      Scan scan = scan(known.get());
      if (scan.invalidAt >= 0) {
        throw invalid(scan, known.get().name() + (declared.isPresent() ? " as declared" : ""));
      }
      return known.get();
    }
    Scan utf8 = scan(StandardCharsets.UTF_8);
    if (utf8.invalidAt < 0 && !utf8.nulCharacter) {
      return StandardCharsets.UTF_8;
    }
    if (utf8.invalidAt < 0) {
      throw problem(
          "expected text but found the byte 00: declare the charset, such as UTF-16LE, if it is"
              + " text of two bytes a character");
    }
    Scan chinese = scan(GB18030);
    if (chinese.invalidAt < 0 && chinese.ideograph && !chinese.privateUse) {
      return GB18030;
    }
    throw invalid(utf8, "UTF-8 or GB18030; declare the charset of this file, such as Big5");
  }

  private Optional<Charset> byteOrderMark() throws IOException {
    byte[] start;
    try (InputStream in = InputBytes.open(path)) {
      start = in.readNBytes(4);
    }
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

  private Scan scan(Charset charset) throws IOException {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    Scan scan = new Scan();
    byte[] bytes = new byte[BUFFER];
    ByteBuffer in = ByteBuffer.wrap(bytes).limit(0);
    CharBuffer out = CharBuffer.allocate(BUFFER);
    try (InputStream stream = InputBytes.open(path)) {
      boolean end = false;
      while (true) {
        CoderResult result = decoder.decode(in, out, end);
        scan.look(out);
        if (result.isError()) {
          scan.invalidAt = scan.before + in.position();
          scan.invalid = hex(in, result.length());
          return scan;
        }
        if (result.isUnderflow() && end) {
          return scan;
        }
        if (result.isUnderflow()) {
          scan.before += in.position();
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
    for (int i = 0; i < Math.min(length, in.remaining()); i++) {
      text.append(i == 0 ? "" : " ").append("%02X".formatted(in.get(in.position() + i) & 0xFF));
    }
    return text.toString();
  }

  private ProblemsException invalid(Scan scan, String expected) {
    return ProblemsException.of(
        ProblemCode.ENCODING,
        new Position.InSource(shownAs, Optional.empty(), scan.lines + 1, 0, Optional.empty()),
        "the bytes "
            + scan.invalid
            + " at byte offset "
            + scan.invalidAt
            + " are not text in "
            + expected);
  }

  private ProblemsException problem(String message) {
    return ProblemsException.of(ProblemCode.ENCODING, Position.InSource.file(shownAs), message);
  }

  /** What one pass over the file has seen. */
  private static final class Scan {
    long invalidAt = -1;
    String invalid = "";
    long before;
    int lines;
    boolean nulCharacter;
    boolean ideograph;
    boolean privateUse;
    private char last;

    void look(CharBuffer decoded) {
      decoded.flip();
      for (int i = 0; i < decoded.limit(); i++) {
        char c = decoded.get(i);
        if (c < ' ') {
          lines += c == '\r' || (c == '\n' && last != '\r') ? 1 : 0;
          nulCharacter |= c == 0;
        } else if (c >= 0x4E00) {
          ideograph |= c <= 0x9FFF;
          privateUse |= c >= 0xE000 && c <= 0xF8FF;
        }
        last = c;
      }
      decoded.clear();
    }
  }
}
