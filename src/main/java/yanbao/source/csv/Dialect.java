package yanbao.source.csv;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yanbao.problem.Escape;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;
import yanbao.source.SourceLayout;

/**
 * How fields are told apart in one file.
 *
 * @param marked the first line is {@code sep=;}, which says the delimiter and is no row
 */
record Dialect(String delimiter, Optional<Character> quote, boolean marked) {
  /** How many characters of a file decide about a first line {@code sep=;}. */
  static final int MARK_LENGTH = 8;

  private static final Pattern MARK =
      Pattern.compile("sep=(?<delimiter>[^\\p{Alnum}\\s\"']|\\t)(?:[\r\n].*|\\z)", Pattern.DOTALL);

  /**
   * The declared dialect; what is not declared is taken from the first line or the file's name.
   *
   * @param start the first characters of the file
   */
  static Dialect of(SourceLayout layout, Path file, String start, String shownAs) {
    Matcher mark = MARK.matcher(start);
    if (!mark.matches()) {
      boolean tabs = Packing.plainName(file).toLowerCase(Locale.ROOT).endsWith(".tsv");
      return new Dialect(layout.delimiter().orElse(tabs ? "\t" : ","), layout.quote(), false);
    }
    String said = mark.group("delimiter");
    String delimiter = layout.delimiter().orElse(said);
    if (!delimiter.equals(said)) {
      throw ProblemsException.of(
          ProblemCode.SOURCE_UNREADABLE,
          new Position.InSource(shownAs, Optional.empty(), 1, 0, Optional.empty()),
          "the source declares the delimiter \""
              + Escape.text(delimiter)
              + "\" but the first line of the file says \"sep="
              + Escape.text(said)
              + "\"");
    }
    return new Dialect(delimiter, layout.quote(), true);
  }
}
