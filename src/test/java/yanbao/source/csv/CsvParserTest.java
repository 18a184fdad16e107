package yanbao.source.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yanbao.source.Limit;
import yanbao.source.Limits;

/** The parser against Commons CSV, over many small texts, read in pieces of any size. */
class CsvParserTest {
  private static final int TEXTS = 20_000;
  private static final String LETTERS = "aab文,,;|\"\"\"\n\n\r \t";

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "||", "\t"})
  void agreesWithCommonsCsv(String delimiter) throws Exception {
    Random random = new Random(20230301);
    int sound = 0;
    for (int i = 0; i < TEXTS; i++) {
      String text = text(random);
      // Here the two differ: white space before a quote belongs to the field there.
      if (text.contains(" \"") || (text.contains("\t\"") && !delimiter.equals("\t"))) {
        continue;
      }
      Optional<List<List<String>>> ours = ours(text, delimiter, random);
      if (ours.isPresent()) {
        assertEquals(commons(text, delimiter), ours.get(), () -> text.replace('\n', '⏎'));
        sound++;
      }
    }
    assertTrue(sound > TEXTS / 4, () -> "texts without fault");
  }

  @ParameterizedTest(name = "{0} has {1}")
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '\0',
      textBlock =
          """
          a"b,c       > 1 field 0
          a,b"        > 1 field 1
          "a"b,c      > 1 field 0
          a,"b" "c",d > 1 field 1
          "a"b"c",d   > 1 field 0
          a"b"c,"d"e  > 3 field 0 field 0 field 1
          a" ,b       > 1 field 0
          """)
  void quotesInTheWrongPlace(String text, String expected) throws Exception {
    CsvParser parser = parser(new StringReader(text + "\nx,y\n"), ",");
    assertTrue(parser.next());
    StringBuilder found = new StringBuilder(String.valueOf(parser.faults().size()));
    parser.faults().forEach(fault -> found.append(" field ").append(fault.column()));
    assertEquals(expected, found.toString());
    assertTrue(parser.next());
    assertEquals(List.of("x", "y"), parser.fields());
    assertEquals(List.of(), parser.faults());
    assertEquals(2, parser.line());
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(14); length > 0; length--) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  /** The records; empty after any fault. */
  private static Optional<List<List<String>>> ours(String text, String delimiter, Random random)
      throws IOException {
    CsvParser parser = parser(new Pieces(text, random), delimiter);
    List<List<String>> records = new ArrayList<>();
    try {
      while (parser.next()) {
        if (!parser.faults().isEmpty()) {
          return Optional.empty();
        }
        records.add(parser.fields());
      }
      return Optional.of(records);
    } catch (BrokenTextException e) {
      return Optional.empty();
    }
  }

  private static CsvParser parser(Reader in, String delimiter) {
    return new CsvParser(in, new Dialect(delimiter, Optional.of('"'), false), Limits.STANDARD);
  }

  private static List<List<String>> commons(String text, String delimiter) throws IOException {
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get();
    try (CSVParser parser =
        CSVParser.builder().setReader(new StringReader(text)).setFormat(format).get()) {
      return parser.stream().map(record -> List.of(record.values())).toList();
    } catch (UncheckedIOException e) {
      return List.of(List.of("refused: " + e.getMessage()));
    }
  }

  /** Hands out a text in pieces of one to three characters. */
  private static final class Pieces extends FilterReader {
    private final Random random;

    Pieces(String text, Random random) {
      super(new StringReader(text));
      this.random = random;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      return super.read(buffer, offset, Math.min(length, 1 + random.nextInt(3)));
    }
  }

  @Test
  void endlessLine() {
    CsvParser parser =
        parser(
            new Reader() {
              @Override
              public int read(char[] buffer, int offset, int length) {
                Arrays.fill(buffer, offset, offset + length, 'x');
                return length;
              }

              @Override
              public void close() {}
            },
            ",");
    BrokenTextException broken = assertThrows(BrokenTextException.class, parser::next);
    assertEquals(Optional.of(Limit.FIELD_CHARACTERS), broken.limit());
  }
}
