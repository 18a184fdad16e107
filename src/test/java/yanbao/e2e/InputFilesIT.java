package yanbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yanbao.model.Sha256;

/** Which files are read, whatever they are named, and which are refused, by the shipped command. */
final class InputFilesIT {
  private static final String TABLE = "code,day,close\n%s,2023-03-26,1.5\n";

  private final Desk desk;
  private final Path folder;

  InputFilesIT(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.desk = Desk.in(folder.resolve("desk"));
    Files.createDirectories(desk.path("input/odd"));
    Files.createDirectories(desk.path("jobs/files"));
  }

  private void job(String... paths) throws IOException {
    StringBuilder job =
        new StringBuilder("job: files\ntitle: Files\nasOf: 2023-03-26\nlanguage: en\nsources:\n");
    StringBuilder tables = new StringBuilder("tables:\n");
    StringBuilder sheets = new StringBuilder("workbooks:\n  w:\n    file: w.xlsx\n    sheets:\n");
    for (int i = 0; i < paths.length; i++) {
      job.append(
          """
            s%d:
              path: "%s"
              columns: {code: {key: true}, day: {type: date}, close: {type: decimal}}
          """
              .formatted(i, paths[i]));
      tables.append(
          "  t%d: {title: T%d, from: s%d, columns: {code: , day: , close: }}\n".formatted(i, i, i));
      sheets.append("      - {table: t%d}\n".formatted(i));
    }
    Files.writeString(desk.path("jobs/files/job.yaml"), job.append(tables).append(sheets));
  }

  private void table(String path, String code) throws IOException {
    Files.writeString(desk.path(path), TABLE.formatted(code));
  }

  @Test
  void linksPipesFoldersAndNothing() throws Exception {
    Path outside = Files.writeString(folder.resolve("outside.csv"), TABLE.formatted("X"));
    Files.createSymbolicLink(desk.path("input/link.csv"), outside);
    Files.createDirectories(desk.path("input/folder.csv"));
    assumeTrue(
        new ProcessBuilder("mkfifo", desk.path("input/pipe.csv").toString()).start().waitFor()
            == 0);
    Files.createSymbolicLink(desk.path("input/device.csv"), Path.of("/dev/zero"));
    Files.write(
        desk.path("input/packed.csv.zst"), new byte[] {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD});
    job(
        "input/link.csv",
        "input/folder.csv",
        "input/pipe.csv",
        "input/device.csv",
        "input/odd/*.csv");
    Desk.Ended ended = desk.run("run", "files");
    assertEquals(3, ended.code(), ended.err());
    for (String line :
        List.of(
            "input/link.csv: expected a file inside the project but it is really \""
                + outside.toRealPath()
                + "\" [YB-202]",
            "input/folder.csv: expected a file but found a folder [YB-202]",
            "input/pipe.csv: expected a file but found a pipe or device [YB-202]",
            "input/device.csv: expected a file inside the project but it is really \"/dev/zero\""
                + " [YB-202]",
            "jobs/files/job.yaml:18:3: expected a file \"input/odd/*.csv\" but the folder"
                + " \"input/odd\" has 0 entries and none matches [YB-201]")) {
      assertTrue(ended.err().lines().anyMatch(line::equals), () -> line + "\n" + ended.err());
    }
    job("input/packed.csv.zst");
    Desk.Ended packed = desk.run("run", "files");
    assertEquals(3, packed.code(), packed.err());
    assertTrue(
        packed.err().contains("input/packed.csv.zst: expected a file ending in .csv"),
        packed.err());
  }

  @Test
  void awkwardNamesAreReadAndShownEscapedJunkIsLeftOut() throws Exception {
    List<String> names =
        List.of(
            "a b.csv",
            "中文.csv",
            "[x].csv",
            "#1.csv",
            "new\nline.csv",
            "\u05D0\u202Eright.csv",
            "-dash.csv",
            "é".repeat(125) + ".csv");
    for (int i = 0; i < names.size(); i++) {
      table("input/odd/" + names.get(i), "C" + i);
    }
    assertEquals(
        254, "é".repeat(125).concat(".csv").getBytes(StandardCharsets.UTF_8).length, "bytes");
    List<String> junk = List.of("~$a.csv", ".hidden.csv", "b.csv.part", ".c.csv.swp", "Thumbs.db");
    for (String name : junk) {
      Files.writeString(desk.path("input/odd/" + name), "junk");
    }
    job("input/odd/*", "input/odd/[x].csv");
    Desk.Ended ended = desk.run("run", "files");
    assertEquals(0, ended.code(), ended.err());
    String data = Files.readString(desk.path("output/files/latest/data/t0.csv"));
    for (int i = 0; i < names.size(); i++) {
      assertTrue(data.contains("C" + i), data);
    }
    String log = Files.readString(desk.path(".yanbao/log/yanbao.log"));
    for (String name : junk) {
      assertEquals(
          1,
          log.lines().filter(line -> line.contains("ignored") && line.contains(name)).count(),
          log);
    }
    table("input/odd/new\nline.csv", "C1");
    table("input/odd/\u05D0\u202Eright.csv", "C1");
    Desk.Ended twice = desk.run("run", "files");
    assertEquals(3, twice.code(), twice.err());
    assertTrue(twice.err().contains("input/odd/new\\nline.csv, row 2"), twice.err());
    assertTrue(twice.err().contains("\u05D0\\u202Eright.csv, row 2"), twice.err());
    assertFalse(twice.err().contains("\u202E"), twice.err());
  }

  @Test
  void sameBytesInEveryTimeZone() throws Exception {
    table("input/odd/a.csv", "A");
    job("input/odd/a.csv");
    List<List<String>> published = new ArrayList<>();
    for (String zone : List.of("UTC", "Asia/Shanghai", "America/New_York", "Pacific/Apia")) {
      String place = zone.replace('/', '-');
      Desk.Ended ended =
          desk.run(
              Map.of("TZ", zone), "run", "files", "--home", "h-" + place, "--output", "o-" + place);
      assertEquals(0, ended.code(), ended.err());
      published.add(hashes(desk.path("o-" + place + "/files/latest")));
    }
    assertEquals(
        List.of(
            "t0.csv",
            "tie-out.json",
            "job.yaml",
            "lineage.json",
            "s0.parquet",
            "t0-totals.parquet",
            "t0.parquet",
            "warnings.json",
            "w.xlsx"),
        published.getFirst().stream().map(file -> file.split(" ")[0]).toList());
    published.forEach(hashes -> assertEquals(published.getFirst(), hashes));
  }

  /** All but the manifest, which says when. */
  private static List<String> hashes(Path revision) throws IOException {
    try (Stream<Path> files = Files.walk(revision.toRealPath())) {
      List<String> hashes = new ArrayList<>();
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (!file.endsWith("manifest.json")) {
          hashes.add(file.getFileName() + " " + Sha256.of(file));
        }
      }
      return hashes;
    }
  }
}
