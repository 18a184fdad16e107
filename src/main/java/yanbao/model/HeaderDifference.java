package yanbao.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A difference between a declared header text and the one in a file that may be declared away. */
public enum HeaderDifference {
  /** Full-width and half-width: {@code （元）} and {@code (元)}. */
  WIDTH,
  /** Upper and lower case. */
  CASE;

  /** The word in a job definition. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The same differences, always in one order. */
  public static Set<HeaderDifference> inOrder(Set<HeaderDifference> differences) {
    Set<HeaderDifference> sorted = EnumSet.noneOf(HeaderDifference.class);
    sorted.addAll(differences);
    return Collections.unmodifiableSet(sorted);
  }

  /** A header text in the form in which it is compared: equal where only these differ. */
  public static String fold(String text, Set<HeaderDifference> ignored) {
    String folded = ignored.contains(WIDTH) ? Folding.width(text) : text;
    String compact = Folding.compact(folded);
    // Upper case first: ß and ss, ς and σ then agree as well.
    return ignored.contains(CASE)
        ? compact.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT)
        : compact;
  }
}
