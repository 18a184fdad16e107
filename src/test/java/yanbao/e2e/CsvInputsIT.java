package yanbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yanbao.testing.CsvMutations;

/**
 * Text files as they arrive, through the shipped command: one source each in one job, so that one
 * run shows the problem line of every fault.
 */
final class CsvInputsIT {
  private static final String GOOD =
      "code,name,date,close\nA1,传媒,2023-03-01,1.50\nA2,\"x, y\",2023-03-01,2\n";

  private static final String HEAD =
      """
      job: inputs
      title: Inputs
      asOf: 2023-03-01
      sources:
      """;

  private final Desk desk;
  private final StringBuilder sources = new StringBuilder();
  private final StringBuilder tables = new StringBuilder("tables:\n");
  private final List<String> expected = new ArrayList<>();
  private final Map<String, byte[]> corrected = new LinkedHashMap<>();

  CsvInputsIT(@TempDir Path folder) throws IOException {
    this.desk = Desk.in(folder.resolve("desk"));
  }

  /** One source: its file, what its definition says more, and the problem lines that it has. */
  private void source(String file, String layout, byte[] bytes, String... problems)
      throws IOException {
    String name = "s" + (corrected.size() + 1);
    Path path = desk.path("input/" + file);
    Files.write(path, bytes);
    corrected.put(file, good(file, layout));
    sources.append(
        """
          %s:
            path: "input/%s"
        %s    columns:
              code: {key: true}
              name:
              date: {type: date}
              close: {type: decimal}
        """
            .formatted(name, file, layout.isEmpty() ? "" : "    " + layout + "\n"));
    tables.append(
        "  t_"
            + name
            + ": {title: T, from: "
            + name
            + ", columns: {code: , name: , date: , close: }}\n");
    for (String problem : problems) {
      expected.add("input/" + file + problem);
    }
  }

  private void text(String file, String layout, String text, String... problems)
      throws IOException {
    source(file, layout, text.getBytes(StandardCharsets.UTF_8), problems);
  }

  /** The good table as this definition wants it. */
  private static byte[] good(String file, String layout) throws IOException {
    String delimiter = layout.contains("delimiter: \"") ? layout.split("\"")[1] : ",";
    String charset = layout.startsWith("charset: ") ? layout.substring(9) : "UTF-8";
    byte[] bytes =
        GOOD.replace("x, y", "x  y").replace(",", delimiter).getBytes(Charset.forName(charset));
    return file.endsWith(".gz")
        ? gzip(bytes)
        : file.endsWith(".zip") ? zip("good.csv", bytes) : bytes;
  }

  private Desk.Ended run() throws Exception {
    Files.createDirectories(desk.path("jobs/inputs"));
    Files.writeString(desk.path("jobs/inputs/job.yaml"), HEAD + sources + tables);
    return desk.run("run", "inputs");
  }

  /** Every expected line is there, and no other error; nothing is published. */
  private void refused() throws Exception {
    Desk.Ended ended = run();
    assertEquals(3, ended.code(), ended.err());
    List<String> lines =
        ended
            .err()
            .lines()
            .filter(line -> line.matches("(?:input|jobs)/.* \\[YB-[0-9]{3}]"))
            .filter(line -> !line.contains("[YB-406]") && !line.startsWith("warning"))
            .toList();
    assertEquals(
        String.join("\n", sorted(expected)), String.join("\n", sorted(lines)), ended.err());
    assertFalse(ended.err().contains("\tat "), ended.err());
    assertFalse(Files.exists(desk.path("output/inputs")));
  }

  /** The corrected files, and the same command again. */
  private void completes() throws Exception {
    for (Map.Entry<String, byte[]> file : corrected.entrySet()) {
      Files.write(desk.path("input/" + file.getKey()), file.getValue());
    }
    Desk.Ended ended = desk.run("run", "inputs");
    assertEquals(0, ended.code(), ended.err());
    assertTrue(Files.exists(desk.path("output/inputs/latest/manifest.json")));
  }

  private static List<String> sorted(List<String> lines) {
    return lines.stream().sorted().toList();
  }

  @Test
  void structureAndQuotes() throws Exception {
    text(
        "unclosed.csv",
        "",
        "code,name,date,close\nA1,x,2023-03-01,1\n\nA2,\"y,2023-03-01,1\nA3,z,2023-03-01,1\n",
        ", row 4, column \"name\": a quote (\") opens in line 4 and is never closed [YB-209]");
    text(
        "stray.csv",
        "",
        "code,name,date,close\nA1,5\" disk,2023-03-01,1\nA2,\"a\"b,2023-03-01,1\n",
        ", row 2, column \"name\": expected quotes (\") around the whole field or none, but found"
            + " one in it [YB-209]",
        ", row 3, column \"name\": expected a delimiter behind the closing quote (\") but found"
            + " text: a quote inside a quoted field must be doubled [YB-209]");
    text(
        "fields.csv",
        "",
        "code,name,date,close\nA1,x,2023-03-01\nA2,x,2023-03-01,1,234\n\"A\n3\",x\n",
        ", row 2: expected 4 fields as in the header but found 3, none for \"close\" [YB-207]",
        ", row 3: expected 4 fields as in the header but found 5: \"234\" stands beyond the last"
            + " column \"close\"; is a delimiter inside a field not in quotes? [YB-207]",
        ", row 4: expected 4 fields as in the header but found 2, none for \"date\", \"close\""
            + " [YB-207]");
    text(
        "control.csv",
        "",
        "code,name,date,close\nA1,a\0b,2023-03-01,1\nA2,x,2023-03-01,1\u0007\n",
        ", row 2, column \"name\": expected text but found the control character U+0000 [YB-209]",
        ", row 3, column \"close\": expected text but found the control character U+0007 [YB-209]");
    text(
        "lines.csv",
        "",
        "code,name,date,close\r"
            + "\"A\r\n"
            + "1\",\"x\n"
            + "y\",2023-03-01,1\r\n"
            + "A2,x,2023-03-01,one\n"
            + "A3,x,2023-03-01,two\r",
        ", row 5, column \"close\": expected a decimal number such as 1,234.56 but found \"one\";"
            + " add \"one\" to \"nulls\" if it means no value [YB-301]",
        ", row 6, column \"close\": expected a decimal number such as 1,234.56 but found \"two\";"
            + " add \"two\" to \"nulls\" if it means no value [YB-301]");
    text("empty.csv", "", "", ": expected a header, but the file is empty [YB-208]");
    text(
        "newlines.csv",
        "",
        "\n\r\n\n",
        ": expected a header, but the file ends before it [YB-208]");
    text(
        "header.csv",
        "",
        "code,name,date,close\n\n",
        ": expected data rows in s8 but found 0 [YB-208]");
    text(
        "again.csv",
        "",
        GOOD + "\n" + GOOD.replace("A", "B"),
        ", row 5: expected data but found the header again: is this a second table in the same"
            + " file? [YB-209]");
    text(
        "note.csv",
        "",
        GOOD + "\nSource: Wind\n",
        ", row 5: expected 4 fields as in the header but found 1, none for \"name\", \"date\","
            + " \"close\"; if the table ends above, say \"footer: Source\" in the source [YB-207]");
    text(
        "title.csv",
        "",
        "Prices\n\n" + GOOD,
        ", row 1: 4 of 4 columns are not in the header: code \"code\", name \"name\", date"
            + " \"date\", close \"close\"; found but not expected: \"Prices\" (column 1); row 3 has"
            + " them all: say \"header: {row: 3}\" in the source [YB-204]");
    text(
        "semicolon.csv",
        "",
        GOOD.replace(',', ';'),
        ", row 1: 4 of 4 columns are not in the header: code \"code\", name \"name\", date"
            + " \"date\", close \"close\"; found but not expected: \"code;name;date;close\" (column"
            + " 1); 1 column found, 4 expected: the delimiter \";\" would give 4 [YB-204]");
    text(
        "marked.csv",
        "delimiter: \",\"",
        "sep=;\n" + GOOD.replace(',', ';'),
        ", row 1: the source declares the delimiter \",\" but the first line of the file says"
            + " \"sep=;\" [YB-202]");
    text(
        "renamed.csv",
        "",
        GOOD.replace("close", "最新价").replace("name", "NAME"),
        ", row 1: 2 of 4 columns are not in the header: name \"name\", close \"close\"; found but"
            + " not expected: \"NAME\" (column 2), \"最新价\" (column 4); is \"NAME\" the name? Then"
            + " say header: {ignore: case} [YB-204]");
    text(
        "twice.csv",
        "",
        GOOD.replace("name,date", "close,date"),
        ", row 1: expected one column \"close\" but found it in the columns 2, 4 [YB-204]",
        ", row 1: 1 of 4 columns is not in the header: name \"name\"; found but not expected:"
            + " \"close\" (column 2), \"close\" (column 4) [YB-204]");
    refused();
    completes();
  }

  @Test
  void encodingsAndPackings() throws Exception {
    byte[] good = GOOD.getBytes(StandardCharsets.UTF_8);
    String chinese = "code,name,date,close\nA1,影视传媒游戏出版,2023-03-01,1\n";
    String bytes = ", row 2, column \"name\": expected text in UTF-8 but found the bytes ";
    source(
        "gbk.csv",
        "",
        chinese.getBytes(Charset.forName("GBK")),
        bytes
            + "CA at byte offset 26; likely it is GB18030 (\"影视传媒游戏出版\") or EUC-JP (\"唹篇勧箪嗄老竃井\")"
            + " or Big5 (\"荌弝換羸蚔牁堤唳\"); say \"charset: gb18030\" in the source [YB-203]");
    ByteArrayOutputStream deep = new ByteArrayOutputStream();
    deep.writeBytes("code,name,date,close\n".getBytes(StandardCharsets.UTF_8));
    for (int i = 2; i < 200_000; i++) {
      deep.writeBytes("A%06d,传媒,2023-03-01,1.5\n".formatted(i).getBytes(StandardCharsets.UTF_8));
    }
    deep.writeBytes(new byte[] {'B', ',', (byte) 0xC3, '(', ',', ',', '\n'});
    source(
        "deep.csv",
        "",
        deep.toByteArray(),
        // 21 bytes of header, 199,998 rows of 30 bytes, then "B,".
        ", row 200000, column \"name\": expected text in UTF-8 but found the bytes C3 at byte"
            + " offset 5999963; all around them reads as UTF-8: the file is damaged there, or"
            + " joined from files of different character sets [YB-203]");
    source(
        "surrogate.csv",
        "charset: UTF-8",
        new byte[] {'c', 'o', 'd', 'e', '\n', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '\n'},
        ", row 2, column \"code\": expected text in UTF-8 as declared but found the bytes ED A0 80"
            + " at byte offset 5; no usual character set fits: is the file damaged, or not text at"
            + " all? [YB-203]");
    source(
        "workbook.csv",
        "",
        Files.readAllBytes(Path.of("input/aigc/securities.xlsx")),
        ": expected text but found a ZIP archive or a workbook (.zip, .xlsx): name it by what it is"
            + " [YB-202]");
    text(
        "page.csv",
        "",
        "<!DOCTYPE html>\n<html>Log in</html>",
        ": expected text but found an HTML page (.html): name it by what it is [YB-202]");
    byte[] packed = gzip(good);
    source(
        "cut.csv.gz",
        "",
        java.util.Arrays.copyOf(packed, packed.length - 12),
        ": expected gzip data as the name says but it is damaged or cut off (Unexpected end of ZLIB"
            + " input stream): copy the file again [YB-202]");
    source(
        "text.csv.gz", "", good, ": expected gzip data as the name says but found text [YB-202]");
    source(
        "two.csv.zip",
        "",
        zip("a.csv", good, "b.csv", good),
        ": expected one file in the archive but found 2: \"a.csv\", \"b.csv\" [YB-202]");
    source(
        "picture.csv.zip",
        "",
        zip("a.png", good),
        ": expected a .csv, .tsv or .txt file in the archive but found \"a.png\" [YB-202]");
    source(
        "long.csv",
        "",
        ("code,name,date,close\nA1," + "x".repeat(10_000_000) + ",2023-03-01,1\n")
            .getBytes(StandardCharsets.UTF_8),
        ", row 2, column \"name\": expected at most 1048576 characters in a cell but found more;"
            + " where that is right, raise the limit in the source: \"limits: {fieldCharacters:"
            + " …}\" [YB-210]");
    source(
        "wide.csv",
        "",
        ("code,name,date,close\n" + "1,".repeat(20_000) + "\n").getBytes(StandardCharsets.UTF_8),
        ", row 2, column 16385: expected at most 16384 columns in a row but found 20001; where that"
            + " is right, raise the limit in the source: \"limits: {columns: …}\" [YB-210]");
    refused();
    completes();
  }

  @Test
  void brokenFilesBySeed() throws Exception {
    CsvMutations mutations = new CsvMutations(42);
    for (int i = 1; i <= 60; i++) {
      String name = "m" + i;
      CsvMutations.Mutated file = i % 2 == 0 ? mutations.known() : mutations.damaged();
      Files.write(desk.path("input/" + name + ".csv"), file.bytes());
      sources.append(CsvMutations.source(name, file));
      file.place()
          .ifPresent(
              place ->
                  expected.add(
                      "input/%s.csv, row %d%s:.*%s"
                          .formatted(
                              name,
                              place.row(),
                              place.header().map(text -> ", column \"" + text + '"').orElse(""),
                              place.code().id())));
    }
    tables.append("  t: {title: T, from: m2, columns: {code: }}\n");
    Desk.Ended ended = run();
    assertEquals(3, ended.code(), ended.err());
    for (String line : expected) {
      assertTrue(
          ended.err().lines().anyMatch(said -> said.matches(line + "]")),
          () -> line + " not in:\n" + ended.err());
    }
    assertFalse(ended.err().contains("Exception"), ended.err());
    assertFalse(ended.err().contains("\tat "), ended.err());
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
      packed.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] zip(Object... entries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream packed = new ZipOutputStream(out)) {
      for (int i = 0; i < entries.length; i += 2) {
        packed.putNextEntry(new ZipEntry((String) entries[i]));
        packed.write((byte[]) entries[i + 1]);
      }
    }
    return out.toByteArray();
  }
}
