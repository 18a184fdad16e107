package yanbao.source.csv;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;
import yanbao.model.InputBytes;
import yanbao.problem.Escape;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;
import yanbao.source.Limit;
import yanbao.source.Limits;

/** A text file, packed or not; it may be opened again and again. */
final class TextFile implements UnpackedStream.Faults {
  /** Stands for bytes that are no text, where they are replaced: no character at all. */
  static final char NO_CHARACTER = '\uFFFF';

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int BUFFER = 1 << 16;
  // Below this, what a packed file grows to does not matter.
  private static final long SMALL = 256L << 20;

  private final Path path;
  private final String shownAs;
  private final Limits limits;
  private final Packing packing;
  private final long packedBytes;
  private final Limit limit;

  TextFile(Path path, String shownAs, Limits limits) throws IOException {
    this.path = path;
    this.shownAs = shownAs;
    this.limits = limits;
    this.packing = Packing.of(path);
    this.packedBytes = Files.size(path);
    boolean byRatio = packing != Packing.NONE && most(Limit.RATIO) < most(Limit.FILE_MEGABYTES);
    this.limit = byRatio ? Limit.RATIO : Limit.FILE_MEGABYTES;
  }

  Path path() {
    return path;
  }

  String shownAs() {
    return shownAs;
  }

  Limits limits() {
    return limits;
  }

  /**
   * Refuses what is not text, whatever its name says.
   *
   * @throws ProblemsException with what it is
   */
  void check() throws IOException {
    byte[] start;
    try (InputStream in = bytes()) {
      start = in.readNBytes(FileKind.LENGTH);
    }
    Optional<FileKind> kind = FileKind.of(start);
    if (kind.isPresent()) {
      throw unreadable("expected text but found " + kind.get().words() + ": name it by what it is");
    }
  }

  /** The bytes of the text. */
  InputStream bytes() throws IOException {
    try {
      return new UnpackedStream(packing.open(path), most(limit), this);
    } catch (ZipException | EOFException e) {
      throw damaged(e);
    }
  }

  private long most(Limit limit) {
    return limit == Limit.RATIO
        ? Math.max(SMALL, packedBytes * limits.most(Limit.RATIO))
        : limits.mostBytes(Limit.FILE_MEGABYTES);
  }

  /** The text, without byte order mark. */
  Reader text(Charset charset, CodingErrorAction onInvalid) throws IOException {
    CharsetDecoder decoder =
        charset.newDecoder().onMalformedInput(onInvalid).onUnmappableCharacter(onInvalid);
    if (onInvalid == CodingErrorAction.REPLACE) {
      decoder.replaceWith(String.valueOf(NO_CHARACTER));
    }
    BufferedReader reader = new BufferedReader(new InputStreamReader(bytes(), decoder), BUFFER);
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }

  @Override
  public RuntimeException damaged(IOException cause) {
    if (cause instanceof NotPackedException told) {
      return unreadable(String.valueOf(told.getMessage()));
    }
    String found = found();
    String expected = "expected " + packing.words() + " as the name says";
    return unreadable(
        found.equals(packing.words())
            ? expected
                + " but it is damaged or cut off ("
                + Escape.text(String.valueOf(cause.getMessage()))
                + "): copy the file again"
            : expected + " but found " + found);
  }

  private String found() {
    if (packedBytes == 0) {
      return "an empty file";
    }
    try (InputStream in = InputBytes.open(path)) {
      byte[] start = in.readNBytes(FileKind.LENGTH);
      Optional<FileKind> kind = FileKind.of(start);
      boolean same = kind.isPresent() && kind.get().name().equals(packing.name());
      return same
          ? packing.words()
          : kind.map(FileKind::words).orElse(isText(start) ? "text" : "something else");
    } catch (IOException e) {
      return packing.words();
    }
  }

  private static boolean isText(byte[] bytes) {
    for (byte b : bytes) {
      if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  @Override
  public RuntimeException tooLarge() {
    return limits.exceeded(limit, Position.InSource.file(shownAs), "found more");
  }

  private ProblemsException unreadable(String message) {
    return ProblemsException.of(
        ProblemCode.SOURCE_UNREADABLE, Position.InSource.file(shownAs), message);
  }
}
