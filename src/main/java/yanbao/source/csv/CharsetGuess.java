package yanbao.source.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Ranks the character sets that a part of a file may be written in, by how usual it reads. */
final class CharsetGuess {
  private static final int AROUND = 1 << 16;
  private static final double LEAST = 0.5;
  // One bad byte among so many good characters is damage, not another character set.
  private static final int GOOD_PER_BAD = 10;
  private static final int SHOWN = 20;
  private static final String ENDS_A_FIELD = ",;\t\"'\r\n";

  private final byte[] bytes;
  private final int at;

  private CharsetGuess(byte[] bytes, int at) {
    this.bytes = bytes;
    this.at = at;
  }

  /**
   * A character set, how well the bytes read in it (0 to 1), and how the field in question reads.
   */
  record Reading(Charset charset, double score, String text) {}

  /** Looks at the bytes around this offset. */
  static CharsetGuess at(TextFile file, long offset) throws IOException {
    // A multiple of four, so that wide characters stay whole.
    long start = Math.max(0, offset - AROUND) & ~3L;
    try (InputStream in = file.bytes()) {
      in.skipNBytes(start);
      return new CharsetGuess(in.readNBytes(2 * AROUND), (int) (offset - start));
    }
  }

  /** Whether nearly all is text in this character set, and not ASCII only. */
  boolean isDamaged(Charset charset) {
    String text = CandidateCharset.decoded(charset, bytes);
    long bad = text.chars().filter(c -> c == TextFile.NO_CHARACTER).count();
    long good = text.chars().filter(c -> c > 0x7F && c != TextFile.NO_CHARACTER).count();
    return good > 0 && good >= bad * GOOD_PER_BAD;
  }

  /** The likely ones, best first. */
  List<Reading> readings(int most) {
    List<Reading> readings = new ArrayList<>();
    for (CandidateCharset candidate : CandidateCharset.ALL) {
      double score = candidate.score(bytes);
      if (score >= LEAST) {
        readings.add(new Reading(candidate.charset(), score, field(candidate)));
      }
    }
    readings.sort(Comparator.comparingDouble(Reading::score).reversed());
    return readings.stream().limit(most).toList();
  }

  /** The field that the offset is in, as the candidate reads it; of wide characters the start. */
  private String field(CandidateCharset candidate) {
    if (candidate.isWide()) {
      return start(CandidateCharset.decoded(candidate.charset(), bytes));
    }
    int from = at;
    while (from > 0 && !endsAField(bytes[from - 1])) {
      from--;
    }
    int to = at;
    while (to < bytes.length && !endsAField(bytes[to])) {
      to++;
    }
    return start(
        CandidateCharset.decoded(candidate.charset(), Arrays.copyOfRange(bytes, from, to)));
  }

  private static boolean endsAField(byte b) {
    return ENDS_A_FIELD.indexOf(b) >= 0;
  }

  private static String start(String text) {
    return text.codePointCount(0, text.length()) <= SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHOWN));
  }
}
