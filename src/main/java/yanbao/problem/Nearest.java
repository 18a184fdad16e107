package yanbao.problem;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that a misspelled one may have meant. */
public final class Nearest {
  private Nearest() {}

  /** The nearest of the names, if it is near enough to be a likely slip. */
  public static Optional<String> to(String wrong, Collection<String> names) {
    int limit = Math.max(1, wrong.length() / 3);
    String nearest = null;
    int least = limit + 1;
    for (String name : names) {
      int distance = distance(wrong.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
      if (distance < least) {
        least = distance;
        nearest = name;
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** {@code "; did you mean x?"}, or what there is, or nothing. */
  public static String hint(String wrong, Collection<String> names) {
    return to(wrong, names)
        .map(name -> "; did you mean " + name + "?")
        .orElse(names.isEmpty() ? "" : "; there is " + String.join(", ", names));
  }

  // Edits and swaps of neighbours (optimal string alignment).
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 ? j : j == 0 ? i : cheapest(d, a, b, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int cheapest(int[][] d, String a, String b, int i, int j) {
    int change = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
  }
}
