package yanbao.source.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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

  static Stream<Arguments> charsets() {
    List<String> chinese = List.of("header 1: 代码|名称", "row 2: 1|传媒", "skipped 0");
    String text = "代码,名称\n1,传媒\n";
    Layouts plain = Layouts.plain();
    return Stream.of(
        arguments("UTF-8", plain, text.getBytes(StandardCharsets.UTF_8), chinese),
        arguments("UTF-8 with mark", plain, marked("UTF-8", text), chinese),
        arguments("UTF-16LE with mark", plain, marked("UTF-16LE", text), chinese),
        arguments("UTF-16BE with mark", plain, marked("UTF-16BE", text), chinese),
        arguments("UTF-32LE with mark", plain, marked("UTF-32LE", text), chinese),
        arguments(
            "UTF-16LE declared",
            Layouts.plain().charset("UTF-16LE"),
            text.getBytes(StandardCharsets.UTF_16LE),
            chinese),
        arguments(
            "GB18030 declared",
            Layouts.plain().charset("GB18030"),
            text.getBytes(Charset.forName("GB18030")),
            chinese),
        arguments(
            "Big5 declared",
            Layouts.plain().charset("Big5"),
            "代碼\n傳媒\n".getBytes(Charset.forName("Big5")),
            List.of("header 1: 代碼", "row 2: 傳媒", "skipped 0")),
        arguments(
            "not text in the declared one",
            Layouts.plain().charset("UTF-8"),
            "a,b\n1,传\n".getBytes(Charset.forName("GB18030")),
            List.of(
                "x.csv, row 2, column \"b\": expected text in UTF-8 as declared but found the bytes"
                    + " B4 at byte offset 6; likely it is GB18030 (\"传\") or Big5 (\"換\") or EUC-JP"
                    + " (\"勧\"); say \"charset: gb18030\" in the source [YB-203]")),
        arguments(
            "one byte that is no text in any Asian one",
            plain,
            new byte[] {'a', '\n', '1', (byte) 0xFF, '\n'},
            refused("row 2, column \"a\"", "FF", 3, "windows-1252 (\"1ÿ\")")),
        arguments(
            "western text",
            plain,
            "a\ncafé,\n".getBytes(StandardCharsets.ISO_8859_1),
            refused("row 2, column \"a\"", "E9", 5, "windows-1252 (\"café\")")),
        arguments(
            "bytes that are nothing known",
            plain,
            new byte[] {'a', '\n', (byte) 0x81, (byte) 0xFF, (byte) 0x9D, '\n'},
            List.of(
                "x.csv, row 2, column \"a\": expected text in UTF-8 but found the bytes 81 at byte"
                    + " offset 2; no usual character set fits: is the file damaged, or not text at"
                    + " all? [YB-203]")),
        arguments(
            "one damaged byte in text of UTF-8",
            plain,
            damaged("代码,名称\n传媒,影视游戏出版营销\n".getBytes(StandardCharsets.UTF_8), 14),
            List.of(
                "x.csv, row 2, column \"代码\": expected text in UTF-8 but found the bytes E4 BC at"
                    + " byte offset 14; all around them reads as UTF-8: the file is damaged there,"
                    + " or joined from files of different character sets [YB-203]")));
  }

  private static byte[] damaged(byte[] text, int offset) {
    // The last byte of the three of a character.
    text[offset + 2] = '?';
    return text;
  }

  /** The problem of a text that is not UTF-8, whose charset is not declared. */
  private static List<String> refused(String place, String bytes, int offset, String likely) {
    String charset = likely.substring(0, likely.indexOf(' ')).toLowerCase(Locale.ROOT);
    return List.of(
        "x.csv, %s: expected text in UTF-8 but found the bytes %s at byte offset %d; likely it is %s; say \"charset: %s\" in the source [YB-203]"
            .formatted(place, bytes, offset, likely, charset));
  }

  static Stream<Arguments> undeclared() {
    return Stream.of(
        arguments("GB18030", "代码,名称\n300002.SZ,神州泰岳传媒科技股份有限公司\n"),
        arguments("Big5", "代碼,名稱\n300002.SZ,神州泰嶽傳媒科技股份有限公司\n"),
        arguments("Shift_JIS", "コード,名称\n7974.T,任天堂株式会社とゲームの売上\n"),
        arguments("EUC-JP", "コード,名称\n7974.T,任天堂株式会社とゲームの売上\n"),
        arguments("UTF-16LE", "code,name\n300002.SZ,神州泰岳\n"),
        arguments("UTF-16BE", "code,name\n300002.SZ,神州泰岳\n"),
        arguments("UTF-16LE", "代码,名称\n神州,泰岳\n"),
        arguments("UTF-16BE", "代码,名称\n神州,泰岳\n"),
        arguments("UTF-32LE", "code,name\n300002.SZ,神州泰岳\n"),
        arguments("UTF-32BE", "代码,名称\n神州,泰岳\n"),
        arguments("windows-1252", "code,name\nBMW.DE,Münchner Rück für Ärzte\n"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource
  void undeclared(String charset, String text) throws IOException {
    String last = read(text.getBytes(Charset.forName(charset)), Layouts.plain()).getLast();
    assertTrue(last.contains("likely it is " + charset + " (\""), last);
    assertTrue(last.contains("say \"charset: " + charset.toLowerCase(Locale.ROOT) + "\""), last);
    List<String> declared =
        read(text.getBytes(Charset.forName(charset)), Layouts.plain().charset(charset));
    assertEquals(text.lines().count() + 1, declared.size());
  }

  private static String behindQuote(int row, String column) {
    return "malformed x.csv, row %d, column \"%s\": expected a delimiter behind the closing quote (\") but found text: a quote inside a quoted field must be doubled [YB-209]"
        .formatted(row, column);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void charsets(String name, Layouts layout, byte[] bytes, List<String> expected)
      throws IOException {
    assertEquals(expected, read(bytes, layout));
  }

  @Test
  void tabsInTsv() throws IOException {
    Path file = Files.writeString(folder.resolve("x.tsv"), "a\tb\n1,5\t2\n");
    assertEquals(
        List.of("header 1: a|b", "row 2: 1,5|2", "skipped 0"),
        Recorder.read(CsvFiles.reader(), file, Layouts.plain().layout()));
  }

  @Test
  void invalidByteFarBehindTheFirstBuffer() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("代,b\n".getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < 50_000; i++) {
      bytes.writeBytes("1,2\n".getBytes(StandardCharsets.UTF_8));
    }
    bytes.writeBytes(new byte[] {'3', ',', (byte) 0xC3, '(', '\n'});
    // 6 bytes of header, 200,000 of rows, then "3,".
    assertTrue(
        read(bytes.toByteArray(), Layouts.plain().charset("UTF-8"))
            .getLast()
            .startsWith(
                "x.csv, row 50002, column \"b\": expected text in UTF-8 as declared but found the"
                    + " bytes C3 at byte offset 200008; "));
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

  private static byte[] marked(String charset, String text) {
    return ('\uFEFF' + text).getBytes(Charset.forName(charset));
  }
}
