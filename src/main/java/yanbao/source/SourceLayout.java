package yanbao.source;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * How the table lies in its file.
 *
 * @param charset declared character set; without one: byte order mark, else strict UTF-8, else
 *     strict GB18030 where every byte sequence is valid, else a problem
 * @param delimiter declared field delimiter; without one: tab for {@code .tsv}, else comma
 * @param sheet declared sheet; without one the workbook must have just one visible sheet
 * @param headerRow 1-based row of the (first) header row; empty: the first row that is not blank
 * @param headerRows number of stacked header rows, 1 or more; stacked texts are joined with {@code
 *     " / "}, merged cells hold for all columns they span
 * @param footer the table ends at the first row whose first non-blank cell starts with this text
 * @param totalRow the row whose first non-blank cell is this text is a control total, not data
 */
public record SourceLayout(
    Optional<Charset> charset,
    Optional<Character> delimiter,
    Optional<String> sheet,
    Optional<Integer> headerRow,
    int headerRows,
    Optional<String> footer,
    Optional<String> totalRow) {}
