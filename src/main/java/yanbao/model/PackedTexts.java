package yanbao.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Many texts in little memory: one after the other, a byte for each character where that is enough.
 * Texts are never taken out.
 */
public final class PackedTexts {
  private static final int SMALLEST = 1 << 10;
  private static final int DOUBLINGS = 10;

  private final List<ByteBuffer> chunks = new ArrayList<>();
  private ByteBuffer last = ByteBuffer.allocate(0);

  /** Keeps a text; the result is where it is found again. */
  public long add(String text) {
    boolean wide = isWide(text);
    int length = text.length();
    makeRoom(Integer.BYTES + Math.multiplyExact(length, wide ? Character.BYTES : 1));
    long place = (long) (chunks.size() - 1) << Integer.SIZE | last.position();
    if (wide) {
      last.putInt(~length);
      last.asCharBuffer().put(text);
      last.position(last.position() + length * Character.BYTES);
    } else {
      last.putInt(length);
      last.put(text.getBytes(StandardCharsets.ISO_8859_1));
    }
    return place;
  }

  private static boolean isWide(String text) {
    // A stream would take ten times as long, for each text of a table.
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0xFF) {
        return true;
      }
    }
    return false;
  }

  private void makeRoom(int bytes) {
    if (last.remaining() < bytes) {
      int usual = SMALLEST << Math.min(chunks.size(), DOUBLINGS);
      last = ByteBuffer.allocate(Math.max(usual, bytes));
      chunks.add(last);
    }
  }

  /** The text that was kept there. */
  public String get(long place) {
    ByteBuffer chunk = chunks.get((int) (place >>> Integer.SIZE));
    int start = (int) place;
    int length = chunk.getInt(start);
    int first = start + Integer.BYTES;
    if (length < 0) {
      return chunk.slice(first, ~length * Character.BYTES).asCharBuffer().toString();
    }
    byte[] bytes = new byte[length];
    chunk.get(first, bytes);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
