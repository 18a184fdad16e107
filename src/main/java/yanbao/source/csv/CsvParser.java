package yanbao.source.csv;

import java.io.IOException;
import java.io.Reader;
import java.nio.CharBuffer;
import java.util.List;
import java.util.Optional;
import yanbao.source.CellFault;
import yanbao.source.Limit;
import yanbao.source.Limits;

/**
 * Splits text into records and fields by RFC 4180: hand-written for speed, and to say in which line
 * and column a quote went wrong; a test compares it with Commons CSV.
 *
 * <p>White space outside of the quotes of a quoted field is passed over. A faulty field is read to
 * its end, so that the fields and records behind it are sound.
 */
final class CsvParser {
  private static final int BUFFER = 1 << 16;
  private static final int ASCII = 128;

  private enum End {
    FIELD,
    RECORD
  }

  private final Reader in;
  private final String delimiter;
  private final char separator;
  private final boolean quotes;
  private final char quote;
  private final Limits limits;
  private final CsvRecord record;
  private final boolean[] special = new boolean[ASCII];

  // What was read and not yet split lies from position to end; the record has the rest of the
  // field.
  private final char[] buffer = new char[BUFFER];
  private int position;
  private int end;

  // How many characters of the text lie before the buffer, and before the record.
  private long before;
  private long recordStart;

  private int nextLine = 1;
  private int line;

  CsvParser(Reader in, Dialect dialect, Limits limits) {
    this.in = in;
    this.delimiter = dialect.delimiter();
    this.separator = delimiter.charAt(0);
    this.quotes = dialect.quote().isPresent();
    this.quote = dialect.quote().orElse('"');
    this.limits = limits;
    this.record = new CsvRecord(limits);
    for (char c = 0; c < ASCII; c++) {
      special[c] = (c < ' ' && c != '\t') || c == separator || (quotes && c == quote);
    }
  }

  /** The line where the record starts, counted from 1. */
  int line() {
    return line;
  }

  /** The fields of the record; of a faulty one as far as they can be told apart. */
  List<String> fields() {
    return record.fields();
  }

  /** What is wrong with the fields of the record. */
  List<CellFault> faults() {
    return record.faults();
  }

  /**
   * Goes to the next record.
   *
   * @return false at the end of the text
   * @throws BrokenTextException where the text cannot be read any further
   */
  boolean next() throws IOException, BrokenTextException {
    if (!available(1)) {
      return false;
    }
    line = nextLine;
    recordStart = before + position;
    record.begin();
    End found = field();
    while (found == End.FIELD) {
      found = field();
    }
    record.checkCount();
    return true;
  }

  private End field() throws IOException, BrokenTextException {
    record.beginField();
    int start = position;
    while (true) {
      if (position == end) {
        keep(start);
        boolean more = more();
        start = position;
        if (!more) {
          return endOfRecord(start);
        }
      }
      char c = buffer[position];
      if (c < ASCII ? !special[c] : c != separator) {
        position++;
      } else if (c == separator) {
        if (delimiter.length() > 1) {
          keep(start);
          boolean delimits = isDelimiter();
          start = position;
          if (!delimits) {
            position++;
            continue;
          }
        }
        return endOfField(start);
      } else if (c == '\n' || c == '\r') {
        return endOfRecord(start);
      } else if (c == quote && quotes) {
        keep(start);
        if (record.isSpace()) {
          return quoted();
        }
        record.fault(
            "expected quotes (" + quote + ") around the whole field or none, but found one in it");
        start = position++;
      } else {
        record.control(c);
        position++;
      }
    }
  }

  private End quoted() throws IOException, BrokenTextException {
    int opened = nextLine;
    record.beginField();
    int start = ++position;
    while (true) {
      if (position == end) {
        keep(start);
        if (!moreOfQuoted(opened)) {
          throw unclosed(opened, "is never closed");
        }
        start = position;
      }
      char c = buffer[position++];
      if (c == quote) {
        record.keep(buffer, start, position - 1);
        if (!available(1) || buffer[position] != quote) {
          return behindQuote(opened);
        }
        start = position++;
      } else if (c == '\n' || c == '\r') {
        keep(start);
        if (c == '\r' && available(1) && buffer[position] == '\n') {
          record.keep(buffer[position++]);
        }
        nextLine++;
        start = position;
      } else if (c < ' ' && c != '\t') {
        record.control(c);
      }
    }
  }

  /** Behind the closing quote the field ends, after white space; anything else is a fault. */
  private End behindQuote(int opened) throws IOException, BrokenTextException {
    boolean sound = true;
    while (available(1)) {
      char c = buffer[position];
      if (c == separator && isDelimiter()) {
        return endOfField(position);
      }
      if (c == '\n' || c == '\r') {
        break;
      }
      if (sound && c != ' ' && c != '\t') {
        sound = false;
        behindQuote(opened, nextLine);
      }
      if (!sound) {
        record.keep(c);
      }
      checkLength();
      position++;
    }
    return endOfRecord(position);
  }

  private void behindQuote(int opened, int closed) throws BrokenTextException {
    if (closed != opened) {
      throw unclosed(
          opened,
          "closes in line "
              + closed
              + " with text behind it: one of the two is missing or not doubled");
    }
    record.fault(
        "expected a delimiter behind the closing quote ("
            + quote
            + ") but found text: a quote inside a quoted field must be doubled");
  }

  private End endOfField(int start) throws BrokenTextException {
    record.endField(buffer, start, position);
    position += delimiter.length();
    return End.FIELD;
  }

  private End endOfRecord(int start) throws IOException, BrokenTextException {
    record.endField(buffer, start, position);
    checkLength();
    if (available(1)) {
      nextLine++;
      if (buffer[position++] == '\r' && available(1) && buffer[position] == '\n') {
        position++;
      }
    }
    return End.RECORD;
  }

  private void keep(int start) {
    record.keep(buffer, start, position);
  }

  private boolean isDelimiter() throws IOException {
    if (delimiter.length() == 1) {
      return true;
    }
    return available(delimiter.length())
        && delimiter.contentEquals(CharBuffer.wrap(buffer, position, delimiter.length()));
  }

  private boolean more() throws IOException, BrokenTextException {
    checkLength();
    return available(1);
  }

  private boolean moreOfQuoted(int opened) throws IOException, BrokenTextException {
    Optional<Limit> beyond = record.beyond(length());
    if (beyond.isPresent()) {
      throw unclosed(
          opened,
          "is not closed within "
              + limits.most(beyond.get())
              + " characters; where a field is that long, raise the limit in the source: \"limits:"
              + " {"
              + beyond.get().key()
              + ": …}\"");
    }
    return available(1);
  }

  private void checkLength() throws BrokenTextException {
    record.checkLength(length());
  }

  private long length() {
    return before + position - recordStart;
  }

  private BrokenTextException unclosed(int opened, String what) {
    return new BrokenTextException(
        record.count(), "a quote (" + quote + ") opens in line " + opened + " and " + what);
  }

  /** Whether there are so many characters more; what lies before the position is lost then. */
  private boolean available(int characters) throws IOException {
    while (end - position < characters) {
      System.arraycopy(buffer, position, buffer, 0, end - position);
      before += position;
      end -= position;
      position = 0;
      int read = in.read(buffer, end, buffer.length - end);
      if (read < 0) {
        return false;
      }
      end += read;
    }
    return true;
  }
}
