package yanbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.Arguments;
import yanbao.source.xlsx.OtherFormatTest;
import yanbao.source.xlsx.XlsxFaultsTest;
import yanbao.testing.SoundWorkbooks;
import yanbao.testing.XlsxFixture;
import yanbao.testing.Zips;

/** Workbooks as they come in, through the shipped command: read alike, or refused by place. */
final class WorkbookInputsIT {
  @TempDir Path folder;

  private Desk desk() throws IOException {
    return Desk.in(folder.resolve("desk"));
  }

  /** A job with a source and a table for each file, named f0, f1, … */
  private static String job(String columns, List<String> files) {
    StringBuilder text =
        new StringBuilder("job: books\ntitle: Books\nasOf: 2023-03-01\nsources:\n");
    for (int i = 0; i < files.size(); i++) {
      text.append(
          "  f%d:\n    path: input/%s\n    columns: {%s}\n".formatted(i, files.get(i), columns));
    }
    text.append("tables:\n");
    for (int i = 0; i < files.size(); i++) {
      String names = columns.replaceAll(": \\{[^}]*}", ": {}");
      text.append("  t%d: {title: T, from: f%d, columns: {%s}}\n".formatted(i, i, names));
    }
    return text.toString();
  }

  private static void writeJob(Desk desk, String text) throws IOException {
    Path file = desk.path("jobs/books/job.yaml");
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
  }

  @Test
  void everyFaultOfEveryFileIsSaidInOneRun() throws Exception {
    Desk desk = desk();
    Map<String, String> expected = new TreeMap<>();
    for (Arguments arguments : XlsxFaultsTest.cells().toList()) {
      String name = "cell%02d.xlsx".formatted(expected.size());
      new XlsxFixture()
          .sheet(XlsxFaultsTest.HEADER + arguments.get()[0])
          .write(desk.path("input/" + name));
      expected.put(name, ", sheet \"数据\"" + arguments.get()[1]);
    }
    for (Arguments arguments : XlsxFaultsTest.packages().toList()) {
      String name = "part%02d.xlsx".formatted(expected.size());
      ((XlsxFixture) arguments.get()[0]).write(desk.path("input/" + name));
      expected.put(name, ": not a valid xlsx: " + arguments.get()[1]);
    }
    for (Arguments arguments : OtherFormatTest.otherFormats().toList()) {
      String name = "kind%02d.xlsx".formatted(expected.size());
      Files.write(desk.path("input/" + name), (byte[]) arguments.get()[0]);
      expected.put(name, ": not a valid xlsx: " + arguments.get()[1]);
    }
    for (String extension : List.of("xls", "xlsb", "numbers", "et", "slk", "ods")) {
      String name = "named." + extension;
      Files.writeString(desk.path("input/" + name), "x");
      expected.put(name, ": the format " + extension + " is not supported, save it as xlsx");
    }
    writeJob(desk, job("h: {}", List.copyOf(expected.keySet())));

    Desk.Ended ended = desk.run("run", "books");

    assertEquals(3, ended.code(), ended.err());
    assertEquals(
        expected.entrySet().stream()
            .map(file -> "input/" + file.getKey() + file.getValue() + " [YB-202]")
            .sorted()
            .toList(),
        ended.err().lines().filter(line -> line.contains("[YB-")).sorted().toList());
    assertFalse(ended.err().contains("\tat "), "no stack trace");
    assertFalse(Files.exists(desk.path("output/books")), "nothing is published");
  }

  @Test
  void everyDialectIsReadAlikeAndNothingElseIsTaken() throws Exception {
    Desk desk = desk();
    List<String> files = new ArrayList<>();
    for (XlsxFixture fixture : SoundWorkbooks.all().values()) {
      String name = "book%02d.xlsx".formatted(files.size());
      fixture.write(desk.path("input/" + name));
      files.add(name);
    }
    writeJob(
        desk,
        job("code: {}, close: {type: decimal}, day: {type: date}", files)
            + "workbooks: {w: {file: books.xlsx, sheets: [{table: t0, title: A}]}}\n");

    Desk.Ended ended = desk.run("run", "books");

    assertEquals(0, ended.code(), ended.err());
    assertEquals(List.of(), ended.err().lines().filter(line -> line.contains("[YB-")).toList());
    Path published = desk.path("output/books/latest");
    for (int i = 0; i < files.size(); i++) {
      assertEquals(
          "_row,code,close,day\nrow,00700,12.5,2023-03-01\nrow,b,-3,2023-03-02\n",
          Files.readString(published.resolve("data/t" + i + ".csv")),
          List.copyOf(SoundWorkbooks.all().keySet()).get(i));
    }
    assertEquals(List.of(), Zips.holding(published.toRealPath(), "canary"));
  }
}
