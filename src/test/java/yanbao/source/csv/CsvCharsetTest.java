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

/** In which character set a text is read, and what is said of bytes that are no text in it. */
class CsvCharsetTest {
  private final Path folder;

  CsvCharsetTest(@TempDir Path folder) {
    this.folder = folder;
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

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void charsets(String name, Layouts layout, byte[] bytes, List<String> expected)
      throws IOException {
    assertEquals(expected, read(bytes, layout));
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

  private List<String> read(byte[] bytes, Layouts layout) throws IOException {
    Path file = Files.write(folder.resolve("x.csv"), bytes);
    return Recorder.read(CsvFiles.reader(), file, layout.layout());
  }

  private static byte[] marked(String charset, String text) {
    return ('\uFEFF' + text).getBytes(Charset.forName(charset));
  }
}
