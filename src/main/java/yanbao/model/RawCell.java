package yanbao.model;

/**
 * One cell as the source has it.
 *
 * @param text the characters as received; of an XLSX number the stored decimal text, of a date
 *     ISO-8601, of an error cell its code such as {@code #N/A}
 */
public record RawCell(Kind kind, String text) {
  public static final RawCell BLANK = new RawCell(Kind.BLANK, "");

  /** What the file format says about a cell. CSV knows TEXT and BLANK only. */
  public enum Kind {
    TEXT,
    NUMBER,
    /** A number that the sheet shows as a percentage: 0.3 shown as 30%. */
    PERCENT,
    DATE,
    BOOLEAN,
    ERROR,
    BLANK
  }

  public static RawCell text(String text) {
    return text.isEmpty() ? BLANK : new RawCell(Kind.TEXT, text);
  }

  /** Whether there is nothing to see: no text, or white space of any script and width only. */
  public boolean isBlank() {
    return kind == Kind.BLANK || Folding.trim(text).isEmpty();
  }
}
