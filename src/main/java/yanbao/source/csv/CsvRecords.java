package yanbao.source.csv;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import yanbao.model.RawCell;
import yanbao.model.RawRow;
import yanbao.problem.Position;
import yanbao.problem.Problem;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;
import yanbao.source.Limit;
import yanbao.source.Limits;
import yanbao.source.TableScanner;

/** The records of one text, each with the line where it starts. */
final class CsvRecords {
  private static final String BEHIND_QUOTE =
      "expected a delimiter behind a closing quote (\") but found text: a quote inside a quoted"
          + " field must be doubled";

  private final RecordLimit limit;
  private final CSVFormat format;
  private final String shownAs;
  private final Limits limits;

  CsvRecords(Reader text, CSVFormat format, String shownAs, Limits limits) {
    this.limits = limits;
    this.limit = new RecordLimit(text);
    this.format = format;
    this.shownAs = shownAs;
  }

  void handTo(TableScanner scanner) throws IOException {
    try (CSVParser parser = CSVParser.builder().setReader(limit).setFormat(format).get()) {
      Iterator<CSVRecord> records = parser.iterator();
      while (true) {
        limit.newRecord();
        int line = (int) parser.getCurrentLineNumber() + 1;
        CSVRecord record;
        try {
          if (!records.hasNext()) {
            return;
          }
          record = records.next();
        } catch (UncheckedIOException e) {
          skipRest(e, parser, line);
          scanner.malformed(line, Problem.error(ProblemCode.MALFORMED, at(line), BEHIND_QUOTE));
          continue;
        }
        scanner.row(row(record, line));
      }
    }
  }

  private RawRow row(CSVRecord record, int line) {
    if (record.size() > limits.most(Limit.COLUMNS)) {
      throw limits.exceeded(Limit.COLUMNS, at(line), "found " + record.size());
    }
    return new RawRow(line, Arrays.stream(record.values()).map(RawCell::text).toList());
  }

  /**
   * Goes on after a field with text behind its closing quote: the parser stands right behind that
   * text, and what it takes for the next record is the rest of this one.
   */
  private void skipRest(UncheckedIOException failure, CSVParser parser, int line)
      throws IOException {
    IOException cause = Objects.requireNonNull(failure.getCause());
    if (cause instanceof RecordLimit.Exceeded) {
      throw fatal(
          line,
          "the row that starts here is longer than "
              + RecordLimit.CHARACTERS
              + " characters: is a quote (\") in it never closed?");
    }
    if (!(cause instanceof CSVException)) {
      throw cause;
    }
    // The parser says so in its message only; a test pins it.
    if (String.valueOf(cause.getMessage()).contains("EOF reached")) {
      throw fatal(line, "a quote (\") opens in the row that starts here and is never closed");
    }
    int current = (int) parser.getCurrentLineNumber();
    if (current != line) {
      throw fatal(
          line,
          "a quote (\") opens in the row that starts here and closes in line "
              + current
              + " with text behind it: one of the two is missing or not doubled");
    }
    try {
      if (parser.iterator().hasNext()) {
        parser.iterator().next();
      }
    } catch (UncheckedIOException e) {
      skipRest(e, parser, line);
    }
  }

  private ProblemsException fatal(int line, String message) {
    return ProblemsException.of(ProblemCode.MALFORMED, at(line), message);
  }

  private Position.InSource at(int line) {
    return new Position.InSource(shownAs, Optional.empty(), line, 0, Optional.empty());
  }
}
