package yanbao.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import yanbao.problem.ProblemCode;

/**
 * Text files made from good ones by a seed: each broken in one place that is known by construction,
 * or somewhere at random.
 */
public final class CsvMutations {
  /** The columns of every file, in this order: a text that is the key, a text, a day, a decimal. */
  public static final List<String> HEADERS = List.of("代码", "名称", "日期", "收盘价");

  private static final List<String> NAMES =
      List.of(
          "传媒", "plain", "two words", "a, b; c|d\te", "say \"hi\"", "two\nlines", "a\r\nb\n\nc");
  private static final List<String> DELIMITERS = List.of(",", ";", "\t", "||");
  private static final List<String> CHARSETS = List.of("UTF-8", "GB18030", "UTF-16LE");
  private static final List<String> LINE_ENDS = List.of("\n", "\r\n", "\r");
  // Stands for a byte that no character set has, until the text is bytes.
  private static final char NO_BYTE = '\uE000';
  private static final byte INVALID = (byte) 0xFF;

  /** What is wrong, and where the problem line must say that it is. */
  private enum Fault {
    NONE,
    TEXT_FOR_A_NUMBER,
    NO_SUCH_DAY,
    KEY_EMPTY,
    KEY_TWICE,
    FIELD_LOST,
    FIELD_MORE,
    QUOTE_INSIDE,
    TEXT_BEHIND_QUOTE,
    QUOTE_NEVER_CLOSED,
    CONTROL_CHARACTER,
    OVERRIDE,
    INVALID_BYTE,
    HEADER_RENAMED
  }

  private final Random random;

  public CsvMutations(long seed) {
    this.random = new Random(seed);
  }

  /** The one problem that a file must have. */
  public record Place(ProblemCode code, int row, Optional<String> header) {}

  /**
   * @param place empty where anything may be wrong, or nothing
   */
  @SuppressWarnings("ArrayRecordComponent") // files are never compared
  public record Mutated(
      String kind, byte[] bytes, String charset, String delimiter, Optional<Place> place) {}

  /** A file with one fault in a known place. */
  public Mutated known() {
    Fault[] faults = Fault.values();
    return file(faults[1 + random.nextInt(faults.length - 1)]);
  }

  /** A good file with random damage to its bytes, or nothing but random bytes. */
  public Mutated damaged() {
    Mutated good = file(Fault.NONE);
    byte[] bytes = good.bytes();
    if (random.nextInt(8) == 0) {
      random.nextBytes(bytes);
    }
    for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
      bytes = changed(bytes);
    }
    return new Mutated("damaged", bytes, good.charset(), good.delimiter(), Optional.empty());
  }

  private byte[] changed(byte[] bytes) {
    if (bytes.length == 0) {
      return bytes;
    }
    int at = random.nextInt(bytes.length);
    int length = Math.min(bytes.length - at, 1 + random.nextInt(40));
    return switch (random.nextInt(5)) {
      case 0 -> Arrays.copyOf(bytes, at);
      case 1 ->
          joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at + length, bytes.length));
      case 2 ->
          joined(Arrays.copyOf(bytes, at + length), Arrays.copyOfRange(bytes, at, bytes.length));
      case 3 -> {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        yield joined(
            joined(Arrays.copyOf(bytes, at), noise), Arrays.copyOfRange(bytes, at, bytes.length));
      }
      default -> {
        byte[] other = bytes.clone();
        other[at] = (byte) "\"\",;\n\r\0\t9x\u00FF".charAt(random.nextInt(11));
        yield other;
      }
    };
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  private Mutated file(Fault fault) {
    String delimiter = DELIMITERS.get(random.nextInt(DELIMITERS.size()));
    // A lone byte breaks no text of two bytes a character.
    String charset = CHARSETS.get(random.nextInt(fault == Fault.INVALID_BYTE ? 2 : 3));
    List<List<String>> rows = new ArrayList<>();
    rows.add(new ArrayList<>(HEADERS));
    int count = 3 + random.nextInt(30);
    for (int i = 1; i <= count; i++) {
      rows.add(
          new ArrayList<>(
              List.of("A" + i, name(delimiter), "2023-03-" + (10 + i % 20), i + ".50")));
    }
    int row = fault == Fault.QUOTE_NEVER_CLOSED ? count : 2 + random.nextInt(count - 1);
    Optional<Place> place = fault(fault, rows, row);
    StringBuilder text = new StringBuilder();
    int line = 1;
    int[] starts = new int[rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      for (int blank = random.nextInt(5) - 3; blank > 0; blank--) {
        text.append('\n');
        line++;
      }
      starts[i] = line;
      String record = String.join(delimiter, rows.get(i));
      line += 1 + lineEnds(record);
      text.append(record).append(LINE_ENDS.get(random.nextInt(LINE_ENDS.size())));
      // A line end CR before a blank line LF would be one line end.
      if (text.charAt(text.length() - 1) == '\r') {
        text.append('\n');
      }
    }
    return new Mutated(
        fault.name(),
        bytes(text.toString(), charset),
        charset,
        delimiter,
        place.map(at -> new Place(at.code(), starts[at.row()], at.header())));
  }

  private String name(String delimiter) {
    String name = NAMES.get(random.nextInt(NAMES.size()));
    boolean quoted =
        random.nextInt(3) == 0
            || name.contains(delimiter)
            || name.chars().anyMatch(c -> c == '"' || c == '\n' || c == '|' || c == '\t');
    return quoted ? '"' + name.replace("\"", "\"\"") + '"' : name;
  }

  /** Breaks this row; the place has the number of the row in the list. */
  private Optional<Place> fault(Fault fault, List<List<String>> rows, int row) {
    List<String> cells = rows.get(row);
    return switch (fault) {
      case NONE -> Optional.empty();
      case TEXT_FOR_A_NUMBER -> set(cells, 3, "n/a", ProblemCode.NOT_A_VALUE, row);
      case NO_SUCH_DAY -> set(cells, 2, "2023-02-30", ProblemCode.NOT_A_VALUE, row);
      case KEY_EMPTY -> set(cells, 0, "", ProblemCode.REQUIRED, row);
      case OVERRIDE -> set(cells, 1, "a\u202Eb", ProblemCode.NOT_A_VALUE, row);
      case QUOTE_INSIDE -> set(cells, 3, "1\"5", ProblemCode.MALFORMED, row);
      case TEXT_BEHIND_QUOTE -> set(cells, 1, "\"a\" b", ProblemCode.MALFORMED, row);
      case QUOTE_NEVER_CLOSED -> {
        cells.set(1, "plain");
        yield set(cells, random.nextInt(4), "\"1", ProblemCode.MALFORMED, row);
      }
      case CONTROL_CHARACTER -> set(cells, random.nextInt(4), "1\0", ProblemCode.MALFORMED, row);
      case INVALID_BYTE -> set(cells, random.nextInt(4), "1" + NO_BYTE, ProblemCode.ENCODING, row);
      case KEY_TWICE -> {
        cells.set(0, rows.get(1 + random.nextInt(row - 1)).getFirst());
        yield Optional.of(
            new Place(ProblemCode.DUPLICATE_KEY, row, Optional.of(HEADERS.getFirst())));
      }
      case FIELD_LOST -> {
        cells.removeLast();
        yield Optional.of(new Place(ProblemCode.FIELD_COUNT, row, Optional.empty()));
      }
      case FIELD_MORE -> {
        cells.add("more");
        yield Optional.of(new Place(ProblemCode.FIELD_COUNT, row, Optional.empty()));
      }
      case HEADER_RENAMED -> {
        rows.getFirst().set(random.nextInt(4), "other");
        yield Optional.of(new Place(ProblemCode.COLUMN_NOT_FOUND, 0, Optional.empty()));
      }
    };
  }

  private static Optional<Place> set(
      List<String> cells, int column, String text, ProblemCode code, int row) {
    cells.set(column, text);
    return Optional.of(new Place(code, row, Optional.of(HEADERS.get(column))));
  }

  private static int lineEnds(String text) {
    return (int) text.replace("\r\n", "\n").chars().filter(c -> c == '\n').count();
  }

  private static byte[] bytes(String text, String charset) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int mark = text.indexOf(NO_BYTE);
    Charset name = Charset.forName(charset);
    if (mark < 0) {
      return text.getBytes(name);
    }
    bytes.writeBytes(text.substring(0, mark).getBytes(name));
    bytes.write(INVALID);
    bytes.writeBytes(text.substring(mark + 1).getBytes(name));
    return bytes.toByteArray();
  }

  /** The source of such a file in a job definition. */
  public static String source(String name, Mutated file) {
    return """
      %s:
        path: input/%s.csv
        charset: %s
        delimiter: "%s"
        columns:
          code: {header: 代码, key: true}
          name: {header: 名称}
          day: {header: 日期, type: date}
          close: {header: 收盘价, type: decimal}
    """
        .formatted(name, name, file.charset(), file.delimiter().replace("\t", "\\t"));
  }
}
