package yanbao.source;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of text files: an ending that says so, and perhaps another for how the file is packed. */
public final class TextNames {
  private static final Pattern NAME =
      Pattern.compile(
          "(?<stem>.*)\\.(csv|tsv|txt)(?<packing>\\.(gz|zip))?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private TextNames() {}

  /** The name, or path, without these endings; empty where it is not that of a text file. */
  public static Optional<String> stem(String name) {
    Matcher matcher = NAME.matcher(name);
    return matcher.matches() ? Optional.of(matcher.group("stem")) : Optional.empty();
  }

  /** Whether it is the name of a text file that is not packed. */
  public static boolean isUnpacked(String name) {
    Matcher matcher = NAME.matcher(name);
    return matcher.matches() && matcher.group("packing") == null;
  }
}
