package yanbao.source;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.Set;
import yanbao.model.HeaderDifference;
import yanbao.model.Unpivot;

/**
 * How the table lies in its file.
 *
 * @param charset declared character set; without one: byte order mark, else strict UTF-8, else a
 *     problem that names the likely ones
 * @param delimiter declared field delimiter; without one: that of a first line {@code sep=;}, else
 *     tab for {@code .tsv}, else comma
 * @param quote what stands around fields that hold delimiters; empty: quotes are text
 * @param sheet declared sheet; without one the workbook must have just one visible sheet
 * @param headerRow 1-based row of the (first) header row; empty: the first row that is not blank
 * @param headerRows number of stacked header rows, 1 or more; stacked texts are joined with {@code
 *     " / "}, merged cells hold for all columns they span
 * @param ignored differences between declared and found header texts that do not matter
 * @param footer the table ends at the first row whose first non-blank cell starts with this text
 * @param totalRow the row whose first non-blank cell is this text is a control total, not data
 * @param unpivot how a crosstab becomes a list; empty: the rows are those of the file
 * @param limits what the file may have at most
 */
public record SourceLayout(
    Optional<Charset> charset,
    Optional<String> delimiter,
    Optional<Character> quote,
    Optional<String> sheet,
    Optional<Integer> headerRow,
    int headerRows,
    Set<HeaderDifference> ignored,
    Optional<String> footer,
    Optional<String> totalRow,
    Optional<Unpivot> unpivot,
    Limits limits) {
  public static final char STANDARD_QUOTE = '"';

  /** A header in the first row that is not blank, and data to the end of the file. */
  public static final SourceLayout PLAIN =
      new SourceLayout(
          Optional.empty(),
          Optional.empty(),
          Optional.of(STANDARD_QUOTE),
          Optional.empty(),
          Optional.empty(),
          1,
          Set.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Limits.STANDARD);

  // In a fixed order: this text is part of what names a staged file.
  public SourceLayout {
    ignored = HeaderDifference.inOrder(ignored);
  }
}
