package yanbao.source.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import yanbao.source.Layouts;
import yanbao.source.Recorder;

/** What is read of a text file: its structure, its faults, its character set. */
class CsvSourceReaderTest {
  private final Path folder;

  CsvSourceReaderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static Stream<Arguments> structure() {
    Layouts plain = Layouts.plain();
    return Stream.of(
        arguments("LF", plain, "a,b\n1,2\n", List.of("header 1: a|b", "row 2: 1|2", "skipped 0")),
        arguments("CRLF", plain, "a\r\n1\r\n", List.of("header 1: a", "row 2: 1", "skipped 0")),
        arguments("CR", plain, "a\r1\r", List.of("header 1: a", "row 2: 1", "skipped 0")),
        arguments(
            "mixed line ends, none at the end",
            plain,
            "a\n1\r\n2\r3",
            List.of("header 1: a", "row 2: 1", "row 3: 2", "row 4: 3", "skipped 0")),
        arguments(
            "blank rows and rows of blank fields are passed over",
            plain,
            "\na,b\n\n1,2\n , \u3000\n",
            List.of("header 2: a|b", "row 4: 1|2", "skipped 3")),
        arguments(
            "a row is numbered by the line where it starts",
            plain,
            "a,b\n\"1\n1\",2\n3,4\n",
            List.of("header 1: a|b", "row 2: 1\n1|2", "row 4: 3|4", "skipped 0")),
        arguments(
            "doubled quotes, delimiters in quotes",
            plain,
            "a,b\n\"say \"\"x\"\"\",\"1,2\"\n",
            List.of("header 1: a|b", "row 2: say \"x\"|1,2", "skipped 0")),
        arguments(
            "without quotes, a quote is text",
            Layouts.plain().noQuote(),
            "a,b\n5\" disk,\"2\n",
            List.of("header 1: a|b", "row 2: 5\" disk|\"2", "skipped 0")),
        arguments(
            "# is no comment",
            plain,
            "a,b\n#1,2\n",
            List.of("header 1: a|b", "row 2: #1|2", "skipped 0")),
        arguments(
            "preamble and footer",
            Layouts.plain().header(3, 1).footer("数据来源："),
            "title\n\na,b\n1,2\n\n数据来源:x\nany,thing,here\n",
            List.of("header 3: a|b", "row 4: 1|2", "skipped 5")),
        arguments(
            "control total",
            Layouts.plain().total("合计"),
            "a,b\nx,2\n合　计,2\ny,3\n",
            List.of("header 1: a|b", "row 2: x|2", "total 3: 合　计|2", "row 4: y|3", "skipped 0")),
        arguments(
            "stacked header",
            Layouts.plain().header(1, 2),
            "code,EPS,\n,2021A,2022E\nx,1,2\n",
            List.of("header 2: code|EPS / 2021A|2022E", "row 3: x|1|2", "skipped 0")),
        arguments(
            "declared delimiter",
            Layouts.plain().delimiter(";"),
            "a;b\n1,5;2\n",
            List.of("header 1: a|b", "row 2: 1,5|2", "skipped 0")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void structure(String name, Layouts layout, String text, List<String> expected)
      throws IOException {
    assertEquals(expected, read(text.getBytes(StandardCharsets.UTF_8), layout));
  }

  static Stream<Arguments> faults() {
    Layouts plain = Layouts.plain();
    return Stream.of(
        arguments(
            "too few and too many fields reject the row",
            plain,
            "a,b\n1\n1,2,3\n4,5\n",
            List.of(
                "header 1: a|b",
                "malformed x.csv, row 2: expected 2 fields as in the header but found 1, none for"
                    + " \"b\" [YB-207]",
                "malformed x.csv, row 3: expected 2 fields as in the header but found 3: \"3\""
                    + " stands beyond the last column \"b\"; is a delimiter inside a field not in"
                    + " quotes? [YB-207]",
                "row 4: 4|5",
                "skipped 0")),
        arguments(
            "text behind a closing quote rejects the row and no other",
            plain,
            "a,b\n\"x\"y,\"z\"w\n1,2\n",
            List.of(
                "header 1: a|b",
                behindQuote(2, "a"),
                behindQuote(2, "b"),
                "row 3: 1|2",
                "skipped 0")),
        arguments(
            "the same in the last row",
            plain,
            "a,b\n1,2\n3,\"x\"y",
            List.of("header 1: a|b", "row 2: 1|2", behindQuote(3, "b"), "skipped 0")),
        arguments(
            "a quote never closed names the line where its row starts",
            plain,
            "a,b\n1,2\n3,\"x\n4,5\n",
            List.of(
                "header 1: a|b",
                "row 2: 1|2",
                "x.csv, row 3, column \"b\": a quote (\") opens in line 3 and is never closed"
                    + " [YB-209]")),
        arguments(
            "a quote closed by a later row's quote",
            plain,
            "a,b\n1,\"2\n3,\"4\"\n",
            List.of(
                "header 1: a|b",
                "x.csv, row 2, column \"b\": a quote (\") opens in line 2 and closes in line 3 with"
                    + " text behind it: one of the two is missing or not doubled [YB-209]")),
        arguments(
            "empty",
            plain,
            "",
            List.of("x.csv: expected a header, but the file is empty [YB-208]")),
        arguments(
            "only newlines",
            plain,
            "\n\n",
            List.of("x.csv: expected a header, but the file ends before it [YB-208]")),
        arguments(
            "ends before the declared header",
            Layouts.plain().header(3, 1),
            "a,b\n",
            List.of("x.csv: expected a header in row 3, but the file ends before it [YB-208]")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void faults(String name, Layouts layout, String text, List<String> expected) throws IOException {
    assertEquals(expected, read(text.getBytes(StandardCharsets.UTF_8), layout));
  }

  private static String behindQuote(int row, String column) {
    return "malformed x.csv, row %d, column \"%s\": expected a delimiter behind the closing quote (\") but found text: a quote inside a quoted field must be doubled [YB-209]"
        .formatted(row, column);
  }

  @Test
  void tabsInTsv() throws IOException {
    Path file = Files.writeString(folder.resolve("x.tsv"), "a\tb\n1,5\t2\n");
    assertEquals(
        List.of("header 1: a|b", "row 2: 1,5|2", "skipped 0"),
        Recorder.read(CsvFiles.reader(), file, Layouts.plain().layout()));
  }

  @Test
  void unclosedQuoteDoesNotFillTheMemory() throws IOException {
    String text = "a,b\n1,\"2\n" + "3,4\n".repeat(2_000_000);
    assertEquals(
        "x.csv, row 2, column \"b\": a quote (\") opens in line 2 and is not closed within 1048576"
            + " characters; where a field is that long, raise the limit in the source: \"limits:"
            + " {fieldCharacters: …}\" [YB-209]",
        read(text.getBytes(StandardCharsets.UTF_8), Layouts.plain()).getLast());
  }

  private List<String> read(byte[] bytes, Layouts layout) throws IOException {
    Path file = Files.write(folder.resolve("x.csv"), bytes);
    return Recorder.read(CsvFiles.reader(), file, layout.layout());
  }
}
