package yanbao.source.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;

/**
 * A character set that tables are written in, with the characters that are common in such text.
 *
 * <p>The national character sets list common characters apart from rare ones. Text read in the
 * wrong one hits rare characters, or none at all, about as often as common ones.
 */
final class CandidateCharset {
  /** From the most usual on, which matters where two read equally well. */
  static final List<CandidateCharset> ALL =
      List.of(
          asian("GB18030", 0xA1A1, 0xA3FE, 0xB0A1, 0xD7FE),
          asian("Big5", 0xA140, 0xA3FE, 0xA440, 0xC6FE),
          asian("Shift_JIS", 0x8140, 0x81FC, 0x829F, 0x8396, 0x889F, 0x9872),
          asian("EUC-JP", 0xA1A1, 0xA5FE, 0xB0A1, 0xCFFE),
          asian("EUC-KR", 0xA1A1, 0xA3FE, 0xB0A1, 0xC8FE),
          wide("UTF-16LE"),
          wide("UTF-16BE"),
          wide("UTF-32LE"),
          wide("UTF-32BE"),
          western("windows-1252"));

  private static final int BAD_WEIGHT = 10;
  // Wide text without line ends, and western text at its best, are less likely than others.
  private static final double DOUBTFUL = 0.4;
  private static final double WESTERN = 0.9;

  private enum Kind {
    ASIAN,
    WIDE,
    WESTERN
  }

  private final Charset charset;
  private final Kind kind;
  private final BitSet common;

  private CandidateCharset(Charset charset, Kind kind, BitSet common) {
    this.charset = charset;
    this.kind = kind;
    this.common = common;
  }

  /**
   * @param ranges first and last byte pair of each range of common characters
   */
  private static CandidateCharset asian(String name, int... ranges) {
    Charset charset = Charset.forName(name);
    BitSet common = new BitSet();
    for (int i = 0; i < ranges.length; i += 2) {
      for (int pair = ranges[i]; pair <= ranges[i + 1]; pair++) {
        String text = decoded(charset, new byte[] {(byte) (pair >> 8), (byte) pair});
        if (text.length() == 1 && text.charAt(0) != TextFile.NO_CHARACTER) {
          common.set(text.charAt(0));
        }
      }
    }
    return new CandidateCharset(charset, Kind.ASIAN, common);
  }

  private static CandidateCharset wide(String name) {
    BitSet common = new BitSet();
    common.set(' ', 0x7F);
    common.set('\t');
    common.set('\n');
    common.set('\r');
    common.set(0xC0, 0x100);
    common.set(0x2010, 0x2030);
    common.set(0x3000, 0x3100);
    common.set(0x4E00, 0xA000);
    common.set(0xAC00, 0xD7A4);
    common.set(0xFF01, 0xFF5F);
    return new CandidateCharset(Charset.forName(name), Kind.WIDE, common);
  }

  private static CandidateCharset western(String name) {
    BitSet common = new BitSet();
    common.set(0xC0, 0x100);
    "\u0160\u0161\u017D\u017E\u0152\u0153\u0178\u20AC\u00A3\u00B0\u2013\u2014\u2018\u2019\u201C\u201D\u2026"
        .chars()
        .forEach(common::set);
    return new CandidateCharset(Charset.forName(name), Kind.WESTERN, common);
  }

  Charset charset() {
    return charset;
  }

  boolean isWide() {
    return kind == Kind.WIDE;
  }

  /** How usual these bytes read: the share of common characters, from 0 to 1. */
  double score(byte[] bytes) {
    String text = decoded(charset, bytes);
    int counted = 0;
    int usual = 0;
    int bad = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == TextFile.NO_CHARACTER || (c < ' ' && c != '\t' && c != '\n' && c != '\r')) {
        bad++;
      } else if (c > 0x7F || isWide()) {
        counted++;
        usual += common.get(c) && (kind != Kind.WESTERN || isAlone(text, i)) ? 1 : 0;
      }
    }
    double share = (double) usual / Math.max(1, counted + bad * BAD_WEIGHT);
    return switch (kind) {
      case ASIAN -> share;
      case WIDE -> text.indexOf('\n') < 0 && text.indexOf('\r') < 0 ? share * DOUBTFUL : share;
      case WESTERN -> share * WESTERN;
    };
  }

  /** Letters with accents stand among plain ones; bytes of an Asian character stand together. */
  private static boolean isAlone(String text, int i) {
    return (i == 0 || text.charAt(i - 1) <= 0x7F)
        && (i == text.length() - 1 || text.charAt(i + 1) <= 0x7F);
  }

  /** The text, with U+FFFF where bytes are none. */
  static String decoded(Charset charset, byte[] bytes) {
    try {
      CharBuffer text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .onUnmappableCharacter(CodingErrorAction.REPLACE)
              .replaceWith(String.valueOf(TextFile.NO_CHARACTER))
              .decode(ByteBuffer.wrap(bytes));
      return Objects.requireNonNull(text).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalStateException("errors are replaced", e);
    }
  }
}
