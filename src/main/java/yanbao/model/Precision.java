package yanbao.model;

import java.util.Locale;

/** How exact a date is; a month or a year stands for its first day. */
public enum Precision {
  DAY,
  MONTH,
  YEAR;

  /** The word that formulas compare with. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
