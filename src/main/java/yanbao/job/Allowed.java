package yanbao.job;

import java.util.Collection;
import java.util.stream.Collectors;
import yanbao.problem.Nearest;

/** The end of a message about an unknown word: what is allowed, and what may have been meant. */
final class Allowed {
  private static final int LISTED = 25;

  private Allowed() {}

  static String hint(String wrong, Collection<String> words) {
    String list = words.stream().limit(LISTED).collect(Collectors.joining(", "));
    String more = words.size() > LISTED ? " and " + (words.size() - LISTED) + " more" : "";
    String meant = Nearest.to(wrong, words).map(word -> "; did you mean " + word + "?").orElse("");
    return ", allowed: " + (words.isEmpty() ? "none" : list + more) + meant;
  }
}
