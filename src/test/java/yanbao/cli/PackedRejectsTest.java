package yanbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packed text files have rejects workbooks as plain ones have, and take them in their place. */
final class PackedRejectsTest {
  private static final String TEXT = "code,close\nA1,1.5\nA2,two\n";

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"prices.csv.gz", "prices.TXT.zip"})
  void aCorrectedCopyTakesThePlaceOfThePackedFile(String name) throws Exception {
    CliProject project = new CliProject(folder);
    project.write(
        "jobs/packed/job.yaml",
        """
        job: packed
        title: Packed
        asOf: 2023-03-01
        sources:
          prices:
            path: input/%s
            columns: {code: {key: true}, close: {type: decimal}}
        tables: {t: {title: T, from: prices, columns: {code: , close: }}}
        """
            .formatted(name));
    Path packed = folder.resolve("input").resolve(name);
    Files.createDirectories(folder.resolve("input"));
    Files.write(packed, name.endsWith(".gz") ? gzip() : zip());
    CliProject.Ended ended = project.execute("run", "packed");
    assertEquals(3, ended.code(), ended.err());
    Path copy = rejects();
    assertTrue(ended.err().contains(copy.toString()), ended.err());
    assertEquals("prices.xlsx", copy.getFileName().toString());

    try (InputStream in = Files.newInputStream(copy);
        XSSFWorkbook workbook = new XSSFWorkbook(in);
        OutputStream out = Files.newOutputStream(folder.resolve("input/prices.xlsx"))) {
      workbook.getSheetAt(0).getRow(2).getCell(1).setCellValue(2.5);
      workbook.write(out);
    }
    CliProject.Ended both = project.execute("run", "packed");
    assertTrue(both.code() == 3 && both.err().contains("YB-220"), both.err());
    Files.delete(packed);
    project.succeed("run", "packed");
    assertEquals(
        List.of("_row,code,close", "row,A1,1.5", "row,A2,2.5"),
        Files.readAllLines(folder.resolve("output/packed/latest/data/t.csv")));
  }

  private Path rejects() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve(".yanbao/runs"))) {
      return files.filter(file -> file.toString().endsWith(".xlsx")).findFirst().orElseThrow();
    }
  }

  private static byte[] gzip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(TEXT.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] zip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.putNextEntry(new ZipEntry("prices.txt"));
      out.write(TEXT.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
