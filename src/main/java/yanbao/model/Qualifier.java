package yanbao.model;

import java.util.Locale;

/** How exact a number is that somebody wrote. */
public enum Qualifier {
  EXACTLY,
  /** Some more or less: {@code 约5GB}. */
  ABOUT,
  /** A lower bound: {@code 超千万美元}, {@code $999+}, {@code 数千万元}. */
  AT_LEAST,
  /** There is a number, but nobody says it; the value is missing. */
  UNDISCLOSED;

  /** The word that formulas compare with. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
