package yanbao.source.xlsx;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Many texts by number, in a fraction of the memory that as many objects would take: a workbook may
 * hold millions of short ones.
 */
final class TextStore {
  private static final int CHUNK = 1 << 20;
  private static final int STARTS = 1 << 16;

  private final List<byte[]> chunks = new ArrayList<>();
  private final List<int[]> starts = new ArrayList<>();
  private int size;
  private int end;

  int size() {
    return size;
  }

  /** How much memory they take. */
  long bytes() {
    return (long) CHUNK * chunks.size() + 4L * STARTS * starts.size();
  }

  void add(String text) {
    if (size % STARTS == 0) {
      starts.add(new int[STARTS]);
    }
    starts.getLast()[size % STARTS] = end;
    size++;
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int done = 0; done < bytes.length; ) {
      if (end == CHUNK * chunks.size()) {
        chunks.add(new byte[CHUNK]);
      }
      int count = Math.min(bytes.length - done, CHUNK - end % CHUNK);
      System.arraycopy(bytes, done, chunks.getLast(), end % CHUNK, count);
      done += count;
      end += count;
    }
  }

  /** The text of this 0-based number. */
  String get(int number) {
    int start = start(Objects.checkIndex(number, size));
    int stop = number + 1 == size ? end : start(number + 1);
    byte[] bytes = new byte[stop - start];
    for (int done = 0; done < bytes.length; ) {
      int at = start + done;
      int count = Math.min(bytes.length - done, CHUNK - at % CHUNK);
      System.arraycopy(chunks.get(at / CHUNK), at % CHUNK, bytes, done, count);
      done += count;
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private int start(int number) {
    return starts.get(number / STARTS)[number % STARTS];
  }
}
