package yanbao.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.openpdf.text.SplitCharacter;
import org.openpdf.text.pdf.PdfChunk;

/**
 * Where a line may end: at spaces and between ideographs, but never before closing punctuation,
 * after opening punctuation, or between a number and its unit.
 */
final class LineBreaks implements SplitCharacter {
  static final LineBreaks RULES = new LineBreaks();

  private static final String NEVER_FIRST = "·，。、；：！？）》」』】〕〉”’…—～·％℃,.;:!?)]}%";
  private static final String NEVER_LAST = "（《「『【〔〈“‘([{$￥¥";

  private LineBreaks() {}

  static boolean isNeverFirst(char character) {
    return NEVER_FIRST.indexOf(character) >= 0;
  }

  @Override
  public boolean isSplitCharacter(int start, int current, int end, char[] text, PdfChunk[] chunk) {
    char before = text[current];
    if (current + 1 >= end) {
      return before == ' ' || (isWide(before) && NEVER_LAST.indexOf(before) < 0);
    }
    return between(before, text[current + 1]);
  }

  private static boolean between(char before, char after) {
    if (after == ' ' || isNeverFirst(after)) {
      return false;
    }
    if (before == ' ') {
      return true;
    }
    if (NEVER_LAST.indexOf(before) >= 0) {
      return false;
    }
    if (isWide(after)) {
      return !isDigit(before);
    }
    return isWide(before) || (before == '-' && Character.isLetter(after)) || before == '/';
  }

  /** The text in as few lines as the width allows, as even as can be. */
  static List<String> balanced(String text, float width, ToDoubleFunction<String> measure) {
    List<String> best = lines(text, width, measure);
    for (float narrower = width; narrower > 0; narrower -= 1) {
      List<String> lines = lines(text, narrower, measure);
      if (lines.size() > best.size()) {
        break;
      }
      best = lines;
    }
    return best;
  }

  private static List<String> lines(String text, float width, ToDoubleFunction<String> measure) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String part : parts(text)) {
      if (!line.isEmpty() && measure.applyAsDouble((line + part).strip()) > width) {
        lines.add(line.toString().strip());
        line.setLength(0);
      }
      line.append(part);
    }
    lines.add(line.toString().strip());
    return lines;
  }

  /** The parts of a text that stay on one line each. */
  static List<String> tokens(String text) {
    return parts(text).stream().map(String::strip).toList();
  }

  /** The same with the white space after them. */
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean last = i + 1 == text.length();
      if (last || text.charAt(i) == '\n' || between(text.charAt(i), text.charAt(i + 1))) {
        parts.add(text.substring(start, i + 1));
        start = i + 1;
      }
    }
    return parts;
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  static boolean isWide(char character) {
    return in(character, 0x2E80, 0xD7A3)
        || in(character, 0xF900, 0xFAFF)
        || in(character, 0xFE30, 0xFE4F)
        || in(character, 0xFF01, 0xFFE6);
  }

  private static boolean in(char character, int first, int last) {
    return character >= first && character <= last;
  }
}
