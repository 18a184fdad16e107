package yanbao.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the word that the user probably meant. */
public final class Nearest {
  private static final int LISTED = 25;

  private Nearest() {}

  /** The known word nearest to the wrong one, if it is near at all. */
  public static Optional<String> of(String wrong, Collection<String> known) {
    int limit = Math.max(1, wrong.length() / 3);
    return known.stream()
        .filter(word -> distance(wrong, word) <= limit)
        .min(
            Comparator.comparingInt((String word) -> distance(wrong, word))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** What follows "unknown X" in a message: the allowed words, and the one probably meant. */
  public static String hint(String wrong, Collection<String> known) {
    String meant = of(wrong, known).map(word -> "; did you mean \"" + word + "\"?").orElse("");
    return ", allowed: " + list(known) + meant;
  }

  private static String list(Collection<String> words) {
    if (words.isEmpty()) {
      return "none";
    }
    List<String> shown = words.stream().limit(LISTED).toList();
    int more = words.size() - shown.size();
    return shown.stream().collect(Collectors.joining(", "))
        + (more > 0 ? " and " + more + " more" : "");
  }

  /** Insertions, deletions, replacements and swaps of neighbours; case does not count. */
  private static int distance(String left, String right) {
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    int[][] steps = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        steps[i][j] = i == 0 || j == 0 ? i + j : step(steps, a, b, i, j);
      }
    }
    return steps[a.length()][b.length()];
  }

  private static int step(int[][] steps, String a, String b, int i, int j) {
    int replaced = steps[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int fewest = Math.min(replaced, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(fewest, steps[i - 2][j - 2] + 1) : fewest;
  }
}
