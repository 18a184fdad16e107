package yanbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample report by the shipped command: every published figure, in every deliverable. */
final class SampleReportIT {
  private static final String WORKBOOK = "AIGC估值与空间-2023-03-01.xlsx";
  private static final String REPORT = "AIGC深度报告-2023-03-01.pdf";

  @TempDir static Path folder;
  private static Path revision = Path.of("");

  @BeforeAll
  static void publish() throws Exception {
    Desk desk = Desk.in(folder.resolve("desk"));
    Desk.Ended ended = desk.run("run", "aigc");
    assertEquals(0, ended.code(), ended.err());
    revision = desk.path("output/aigc/2023-03-01/r1");
    assertEquals(
        revision.toRealPath(), desk.path("output/aigc/latest").toRealPath(), "latest points to r1");
  }

  @ParameterizedTest
  @CsvSource({
    "valuation, code, 估值表",
    "market_space, segment, 市场空间",
    "relative_performance, index, 相对表现"
  })
  void everyPublishedFigureIsInDataWorkbookAndReport(String table, String key, String sheet)
      throws Exception {
    PublishedFigures published = PublishedFigures.of(table);
    PublishedFigures data = PublishedFigures.read(revision.resolve("data/" + table + ".csv"));
    List<List<String>> cells = sheet(revision.resolve(WORKBOOK), sheet);
    List<String> report = lines(revision.resolve(REPORT));
    FigureComparison comparison = new FigureComparison();
    for (Map<String, String> row : published.rows()) {
      String name = Optional.ofNullable(row.get(key)).orElseThrow();
      comparison.checkData(row, name, data, key.equals("index") ? "index_name" : key);
      comparison.checkSheet(row, name, cells);
      comparison.checkReport(row, name, report);
    }
    assertEquals(List.of(), comparison.differences());
  }

  private static List<List<String>> sheet(Path file, String name) throws IOException {
    DataFormatter formatter = new DataFormatter(java.util.Locale.ROOT);
    formatter.setUseCachedValuesForFormulaCells(true);
    List<List<String>> rows = new ArrayList<>();
    try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      Sheet sheet = Optional.ofNullable(workbook.getSheet(name)).orElseThrow();
      for (Row row : sheet) {
        List<String> texts = new ArrayList<>();
        for (Cell cell : row) {
          texts.add(formatter.formatCellValue(cell));
        }
        rows.add(texts);
      }
    }
    return rows;
  }

  private static List<String> lines(Path pdf) throws Exception {
    Path text = folder.resolve("report.txt");
    Process process =
        new ProcessBuilder("pdftotext", "-layout", pdf.toString(), text.toString())
            .inheritIO()
            .start();
    assertEquals(0, process.waitFor());
    return Files.readAllLines(text, StandardCharsets.UTF_8);
  }

  @Test
  void derivedCellsAreLiveFormulas() throws IOException {
    try (Workbook workbook =
        WorkbookFactory.create(revision.resolve(WORKBOOK).toFile(), null, true)) {
      Sheet sheet = Optional.ofNullable(workbook.getSheet("市场空间")).orElseThrow();
      long formulas = 0;
      for (Row row : sheet) {
        for (Cell cell : row) {
          formulas += cell.getCellType() == CellType.FORMULA ? 1 : 0;
        }
      }
      // Four derived columns over ten segments, and the seven cells of the total.
      assertEquals(4 * 10 + 7, formulas);
      assertTrue(workbook.getName("ai_uplift") != null, "the parameter is a defined name");
    }
  }

  @Test
  void sameInputsGiveTheSameBytesElsewhere() throws Exception {
    Desk other = Desk.in(folder.resolve("another desk/with spaces"));
    Map<String, String> elsewhere =
        Map.of(
            "TZ",
            "Pacific/Apia",
            "LANG",
            "tr_TR.UTF-8",
            "USER",
            "somebody",
            "YANBAO_JAVA_OPTIONS",
            "-Duser.timezone=Pacific/Apia -Duser.language=tr -Duser.country=TR"
                + " -Duser.name=somebody");
    Desk.Ended ended = other.run(elsewhere, "run", "aigc");
    assertEquals(0, ended.code(), ended.err());
    assertEquals(files(revision), files(other.path("output/aigc/2023-03-01/r1")));
  }

  /** The deliverables with their bytes' hashes; the manifest also says when it was published. */
  private static Map<String, Integer> files(Path revision) throws IOException {
    Map<String, Integer> files = new LinkedHashMap<>();
    try (Stream<Path> walk = Files.walk(revision)) {
      for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
        if (!file.endsWith("manifest.json")) {
          files.put(
              revision.relativize(file).toString(),
              java.util.Arrays.hashCode(Files.readAllBytes(file)));
        }
      }
    }
    assertTrue(files.size() >= 5, files::toString);
    return files;
  }

  @Test
  void rerunTouchesNothingAndAChangedParameterGivesANewRevision() throws Exception {
    Desk desk = Desk.in(folder.resolve("rerun"));
    assertEquals(0, desk.run("run", "aigc").code());
    Path first = desk.path("output/aigc/2023-03-01/r1");
    Map<String, String> before = stamps(first);

    Desk.Ended again = desk.run("run", "aigc");
    assertEquals(0, again.code(), again.err());
    assertTrue(again.out().contains("already published"), again.out());
    assertEquals(before, stamps(first));

    Desk.Ended changed = desk.run("run", "aigc", "--set", "ai_uplift=0.05");
    assertEquals(0, changed.code(), changed.err());
    assertEquals(before, stamps(first));
    Path second = desk.path("output/aigc/2023-03-01/r2");
    // Five points more on a content cost of 3551.285842 are 177.5642921 more.
    Map<String, String> total =
        PublishedFigures.read(second.resolve("data/market_space.csv")).rows().getLast();
    assertEquals(
        1042.0206563 + 177.5642921,
        Double.parseDouble(Optional.ofNullable(total.get("aigc_space")).orElseThrow()),
        1e-9);
    assertEquals(second.toRealPath(), desk.path("output/aigc/latest").toRealPath());
  }

  private static Map<String, String> stamps(Path revision) throws IOException {
    Map<String, String> stamps = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(revision)) {
      for (Path file : walk.toList()) {
        stamps.put(
            file.toString(),
            Files.getAttribute(file, "unix:ino") + " " + Files.getLastModifiedTime(file));
      }
    }
    return stamps;
  }

  @Test
  void speaksEnglishToo() throws Exception {
    Desk desk = Desk.in(folder.resolve("english"));
    Desk.Ended ended = desk.run("run", "aigc", "--language", "en");
    assertEquals(0, ended.code(), ended.err());
    List<String> report = lines(desk.path("output/aigc/latest/" + REPORT));
    assertTrue(report.stream().anyMatch(line -> line.contains("AIGC in Media")));
    assertTrue(report.stream().anyMatch(line -> line.contains("Contents")));
    List<String> chinese =
        report.stream()
            .filter(line -> line.codePoints().anyMatch(Character::isIdeographic))
            .toList();
    assertEquals(List.of(), chinese);
    String segments = Files.readString(desk.path("output/aigc/latest/data/market_space.csv"));
    assertTrue(segments.contains("\nrow,Live streaming,"), segments);

    Desk.Ended checked = desk.run("check", "aigc", "--language", "en");
    assertEquals(0, checked.code());
    assertFalse(checked.err().contains("YB-110"), checked.err());
    desk.edit("jobs/aigc/job.yaml", text -> text.replace("  传媒: {en: Media}\n", ""));
    Desk.Ended lacking = desk.run("check", "aigc", "--language", "en");
    assertEquals(0, lacking.code());
    assertTrue(
        lacking
            .err()
            .contains(
                "column relative_performance.index_name has words without a name in en: \"传媒\";"
                    + " add them to \"terms\" [YB-110]"),
        lacking.err());
  }
}
