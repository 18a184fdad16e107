package yanbao.e2e;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Text files as they arrive, through the shipped command: character sets, packings, sizes. */
final class TextEncodingsIT {
  private final TextInputs inputs;

  TextEncodingsIT(@TempDir Path folder) throws IOException {
    this.inputs = new TextInputs(folder);
  }

  @Test
  void encodingsAndPackings() throws Exception {
    byte[] good = TextInputs.GOOD.getBytes(StandardCharsets.UTF_8);
    String chinese = "code,name,date,close\nA1,影视传媒游戏出版,2023-03-01,1\n";
    String bytes = ", row 2, column \"name\": expected text in UTF-8 but found the bytes ";
    inputs.source(
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
    inputs.source(
        "deep.csv",
        "",
        deep.toByteArray(),
        // 21 bytes of header, 199,998 rows of 30 bytes, then "B,".
        ", row 200000, column \"name\": expected text in UTF-8 but found the bytes C3 at byte"
            + " offset 5999963; all around them reads as UTF-8: the file is damaged there, or"
            + " joined from files of different character sets [YB-203]");
    inputs.source(
        "surrogate.csv",
        "charset: UTF-8",
        new byte[] {'c', 'o', 'd', 'e', '\n', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '\n'},
        ", row 2, column \"code\": expected text in UTF-8 as declared but found the bytes ED A0 80"
            + " at byte offset 5; no usual character set fits: is the file damaged, or not text at"
            + " all? [YB-203]");
    inputs.source(
        "workbook.csv",
        "",
        Files.readAllBytes(Path.of("input/aigc/securities.xlsx")),
        ": expected text but found a ZIP archive or a workbook (.zip, .xlsx): name it by what it is"
            + " [YB-202]");
    inputs.text(
        "page.csv",
        "",
        "<!DOCTYPE html>\n<html>Log in</html>",
        ": expected text but found an HTML page (.html): name it by what it is [YB-202]");
    byte[] packed = TextInputs.gzip(good);
    inputs.source(
        "cut.csv.gz",
        "",
        java.util.Arrays.copyOf(packed, packed.length - 12),
        ": expected gzip data as the name says but it is damaged or cut off (Unexpected end of ZLIB"
            + " input stream): copy the file again [YB-202]");
    inputs.source(
        "text.csv.gz", "", good, ": expected gzip data as the name says but found text [YB-202]");
    inputs.source(
        "two.csv.zip",
        "",
        TextInputs.zip("a.csv", good, "b.csv", good),
        ": expected one file in the archive but found 2: \"a.csv\", \"b.csv\" [YB-202]");
    inputs.source(
        "picture.csv.zip",
        "",
        TextInputs.zip("a.png", good),
        ": expected a .csv, .tsv or .txt file in the archive but found \"a.png\" [YB-202]");
    inputs.source(
        "long.csv",
        "",
        ("code,name,date,close\nA1," + "x".repeat(10_000_000) + ",2023-03-01,1\n")
            .getBytes(StandardCharsets.UTF_8),
        ", row 2, column \"name\": expected at most 1048576 characters in a cell but found more;"
            + " where that is right, raise the limit in the source: \"limits: {fieldCharacters:"
            + " …}\" [YB-210]");
    inputs.source(
        "wide.csv",
        "",
        ("code,name,date,close\n" + "1,".repeat(20_000) + "\n").getBytes(StandardCharsets.UTF_8),
        ", row 2, column 16385: expected at most 16384 columns in a row but found 20001; where that"
            + " is right, raise the limit in the source: \"limits: {columns: …}\" [YB-210]");
    inputs.refused();
    inputs.completes();
  }
}
