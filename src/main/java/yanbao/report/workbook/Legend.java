package yanbao.report.workbook;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import yanbao.model.DisplayFormat;
import yanbao.report.Words;
import yanbao.table.TableDefinition;

/** What colours and marks mean, of those that the workbook uses. */
final class Legend {
  private static final int SAMPLE = 1;
  private static final int MEANING = 2;
  private static final int LAST = 4;

  /** A year with the letter for actual or estimate, as in {@code 2023E}. */
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}[AE](?!\\p{L})");

  private final Book book;
  private final Pen pen;
  private int row;

  Legend(Book book, Pen pen) {
    this.book = book;
    this.pen = pen;
  }

  /** Writes it from this row on; the result is the first free row. */
  int write(int from) {
    row = from;
    pen.row(row++, 24);
    pen.text(SAMPLE, book.word(Words.LEGEND), Look.HEADING);
    Look bold = Look.FRAMED.align(HorizontalAlignment.CENTER).with(Look.Trait.BOLD);
    sample(book.word(Words.BLUE), bold.ink(Look.Ink.INPUT), Words.BLUE_MEANS);
    sample(book.word(Words.BLACK), bold.ink(Look.Ink.FORMULA), Words.BLACK_MEANS);
    sample(book.word(Words.GREEN), bold.ink(Look.Ink.LINK), Words.GREEN_MEANS);
    sample(
        book.word(Words.PARAMETER),
        bold.ink(Look.Ink.INPUT).fill(Look.Fill.INPUT),
        Words.INPUT_MEANS);
    sample(DisplayFormat.MISSING, bold.ink(Look.Ink.FAINT), Words.MISSING_MEANS);
    sample(DisplayFormat.NOT_MEANINGFUL, bold.ink(Look.Ink.FAINT), Words.NOT_MEANINGFUL_MEANS);
    if (columns().map(column -> book.text(column.label())).anyMatch(YEAR.asPredicate())) {
      sample("A / E", bold, Words.YEARS_MEAN);
    }
    if (columns().anyMatch(column -> column.format().isMultiple())) {
      sample("x", bold, Words.MULTIPLE_MEANS);
    }
    return row;
  }

  private Stream<TableDefinition.Column> columns() {
    return book.layouts().stream().flatMap(layout -> layout.definition().visibleColumns().stream());
  }

  private void sample(String text, Look look, Words meaning) {
    pen.row(row++);
    pen.text(SAMPLE, text, look);
    pen.spread(MEANING, LAST, book.word(meaning), Look.FRAMED);
  }
}
