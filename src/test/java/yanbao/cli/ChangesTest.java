package yanbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import yanbao.model.Sha256;
import yanbao.publish.Durable;

/** Workbooks and the report say what is new, and keep saying the same. */
final class ChangesTest {
  private static final String INPUT = "input/sales_20230301.csv";
  private static final String JOB = "jobs/small/job.yaml";
  // The third row of data, below the header.
  private static final String EAST = "value: amount: 33.1 → 44.1, sales_20230301.csv row 4";
  private static final String ROWS =
      "; structure: row centre of Shares added; structure: row west of Shares removed";
  private static final List<String> EXPECTED =
      List.of(
          "Changes since 2023-03-01/r1: 7",
          "Table|Row|Column|Before|After|Because of",
          "Shares|centre|row added|||",
          "Shares|west|row removed|||",
          "Shares|east|Amount|33.10|44.10|" + EAST,
          // Sums: 251.10, then 120.50 + 79.25 + 44.10 + 18.25 = 262.10.
          "Shares|east|Share|13.2%|16.8%|" + EAST + ROWS,
          "Shares|north|Share|48.0%|46.0%|" + EAST + ROWS,
          "Shares|south|Share|31.6%|30.2%|" + EAST + ROWS,
          "Shares|Sum|Amount|251.10|262.10|" + EAST + ROWS);

  @TempDir private Path folder = Path.of("");

  @Test
  void workbookAndReportSayWhatIsNewSinceTheRevisionBefore() throws Exception {
    CliProject small = project("one", "previous-revision");
    small.succeed("run", "small");
    assertEquals(
        List.of(
            "The first one: there is no revision to compare with",
            "Table|Row|Column|Before|After|Because of"),
        sheet(small, "2023-03-01/r1"));
    correct(small);
    small.succeed("run", "small");

    assertEquals(EXPECTED, sheet(small, "2023-03-01/r2"));
    String report = report(small, "2023-03-01/r2");
    assertTrue(report.contains("Changes since 2023-03-01/r1: 7"), report);
    assertTrue(report.contains("Shares, centre: row added"), report);
    assertTrue(report.contains("33.10 → 44.10 (" + EAST), report);
    assertTrue(small.succeed("run", "small").startsWith("already published as r2"));

    small.succeed("run", "small", "--set", "uplift=0.1");
    assertTrue(
        sheet(small, "2023-03-01/r3")
            .contains("Shares|south|Share|30.2%|33.3%|method: parameter Uplift: 0 → 0.1"));

    // Without its work area another desk writes the same bytes.
    CliProject other = project("other", "previous-revision");
    other.succeed("run", "small");
    Durable.delete(other.folder().resolve(".yanbao"));
    correct(other);
    other.succeed("run", "small");
    for (String name : List.of("shares-2023-03-01.xlsx", "small-2023-03-01.pdf")) {
      assertEquals(
          Sha256.of(file(small, "2023-03-01/r2", name)),
          Sha256.of(file(other, "2023-03-01/r2", name)),
          name);
    }
  }

  @Test
  void aCorrectedDateMakesNoNewRevisionOfLaterOnes() throws Exception {
    CliProject small = project("dates", "previous-date");
    small.succeed("run", "small");
    small.succeed("run", "small", "--as-of", "2023-03-02");
    assertTrue(
        sheet(small, "2023-03-02/r1").getFirst().startsWith("Changes since 2023-03-01/r1: "));
    correct(small);
    small.succeed("run", "small");
    assertTrue(sheet(small, "2023-03-01/r2").getFirst().startsWith("The first one"));
    assertTrue(
        small
            .succeed("run", "small", "--as-of", "2023-03-02")
            .startsWith("already published as r1"));
  }

  @Test
  void aBaseThatHasLostItsRowsNamesFilesAndOneWithOtherValuesIsPassedOver() throws Exception {
    CliProject small = project("damaged", "previous-revision");
    small.succeed("run", "small");
    edit(small, INPUT, "33.1", "44.1");
    small.succeed("run", "small");
    Files.writeString(file(small, "2023-03-01/r2", "lineage/sources/sales.parquet"), "torn");
    edit(small, INPUT, "44.1", "34.1");

    CliProject.Ended byFiles = small.execute("run", "small");
    assertTrue(
        byFiles.err().contains("r2: its lineage/ is gone or not as published"), byFiles.err());
    List<String> third = sheet(small, "2023-03-01/r3");
    assertEquals(
        "Changes since 2023-03-01/r2: 6; The input rows of that revision are gone or damaged: value"
            + " causes name files only",
        third.getFirst());
    assertTrue(
        third.contains("Shares|east|Amount|44.10|34.10|value: file sales_20230301.csv changed"),
        third.toString());
    assertTrue(small.succeed("run", "small").startsWith("already published as r3"));

    Files.writeString(file(small, "2023-03-01/r3", "data/shares.csv"), "");
    Durable.delete(file(small, "2023-03-01/r2", "data"));
    edit(small, INPUT, "34.1", "35.1");
    CliProject.Ended passed = small.execute("run", "small");
    assertTrue(passed.err().contains("r3: its data/*.csv are not as published"), passed.err());
    List<String> fourth = sheet(small, "2023-03-01/r4");
    assertEquals("Changes since 2023-03-01/r1: 6", fourth.getFirst());
    assertTrue(
        fourth.contains(
            "Shares|east|Amount|33.10|35.10|value: amount: 33.1 → 35.1, sales_20230301.csv row 4"),
        fourth.toString());
  }

  @Test
  void withoutTheKeyThereIsNoSheet() throws Exception {
    CliProject small = CliProject.ofSmall(folder);
    small.succeed("run", "small", "--language", "en");
    try (Workbook workbook =
        WorkbookFactory.create(
            file(small, "2023-03-01/r1", "shares-2023-03-01.xlsx").toFile(), "", true)) {
      assertNull(workbook.getSheet("Changes"));
    }
  }

  private CliProject project(String name, String changes) throws IOException {
    CliProject small = CliProject.ofSmall(Files.createDirectories(folder.resolve(name)));
    edit(small, JOB, "asOf: 2023-03-01", "asOf: 2023-03-01\nlanguage: en\nchanges: " + changes);
    return small;
  }

  private static void correct(CliProject small) throws IOException {
    edit(small, INPUT, "33.1", "44.1");
    edit(small, INPUT, "west", "centre");
  }

  private static void edit(CliProject small, String file, String before, String after)
      throws IOException {
    Path path = small.folder().resolve(file);
    Files.writeString(path, Files.readString(path).replace(before, after));
  }

  private static Path file(CliProject small, String revision, String name) {
    return small.folder().resolve("output/small").resolve(revision).resolve(name);
  }

  /** The sheet from its second row on, without the link back. */
  private static List<String> sheet(CliProject small, String revision) throws IOException {
    String name = "shares-" + revision.substring(0, 10) + ".xlsx";
    try (Workbook workbook =
        WorkbookFactory.create(file(small, revision, name).toFile(), "", true)) {
      Sheet sheet = workbook.getSheet("Changes");
      DataFormatter text = new DataFormatter();
      List<String> lines = new ArrayList<>();
      for (Row row : sheet) {
        List<String> cells =
            StreamSupport.stream(row.spliterator(), false)
                .map((Cell cell) -> text.formatCellValue(cell))
                .toList();
        lines.add(String.join("|", cells));
      }
      lines.removeFirst();
      lines.removeIf(line -> line.startsWith("←"));
      return lines;
    }
  }

  private static String report(CliProject small, String revision) throws IOException {
    PdfReader reader = new PdfReader(file(small, revision, "small-2023-03-01.pdf").toString());
    StringBuilder text = new StringBuilder();
    PdfTextExtractor extractor = new PdfTextExtractor(reader);
    for (int page = 1; page <= reader.getNumberOfPages(); page++) {
      text.append(extractor.getTextFromPage(page)).append('\n');
    }
    reader.close();
    // Where lines end is not the matter here.
    return text.toString().replaceAll("\\s+", " ");
  }
}
