package yanbao.report.pdf;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.openpdf.text.pdf.BaseFont;
import yanbao.problem.Escape;
import yanbao.problem.ProblemCode;
import yanbao.problem.Problems;

/** Makes sure that every character can be printed; one without a glyph is a problem. */
final class Glyphs {
  private static final String REPLACEMENT = "?";

  private final Problems problems;
  private final Set<Missing> reported = new HashSet<>();

  private record Missing(int codePoint, Place place) {}

  Glyphs(Problems problems) {
    this.problems = problems;
  }

  /** The text as it can be printed: line ends kept, other white space a space. */
  String printable(String text, BaseFont font, Place place) {
    StringBuilder printable = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .codePoints()
        .forEach(
            character -> {
              if (character == '\n' || font.charExists(character)) {
                printable.appendCodePoint(character);
              } else if (Character.isWhitespace(character)) {
                printable.append(' ');
              } else {
                printable.append(REPLACEMENT);
                report(new Missing(character, place), text);
              }
            });
    return printable.toString();
  }

  private void report(Missing missing, String text) {
    if (!reported.add(missing)) {
      return;
    }
    String character = Character.toString(missing.codePoint);
    problems.error(
        ProblemCode.GLYPH_MISSING,
        missing.place.position(),
        String.format(
            Locale.ROOT,
            "the report's font has no glyph for U+%04X \"%s\" in the %s \"%s\"; replace or remove"
                + " the character",
            missing.codePoint,
            Escape.text(character),
            missing.place.what(),
            Escape.text(text)));
  }
}
