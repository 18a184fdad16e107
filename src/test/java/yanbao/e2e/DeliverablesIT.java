package yanbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yanbao.testing.CellFit;
import yanbao.testing.LibreOffice;

/** What clients receive of both sample jobs, in each language, as other programs show it. */
final class DeliverablesIT {
  private static final int DOTS = 40;

  /** A quarter of an inch, which office printers leave white. */
  private static final int UNPRINTED = DOTS / 4;

  private static final int PAPER = 250;

  @TempDir static Path folder;
  private static final List<Path> WORKBOOKS = new ArrayList<>();
  private static final List<Path> REPORTS = new ArrayList<>();

  @BeforeAll
  static void publish() throws Exception {
    Desk desk = Desk.in(folder.resolve("desk"));
    for (String[] run : new String[][] {{"aigc", "zh"}, {"aigc", "en"}, {"loan_book", "en"}}) {
      Desk.Ended ended = desk.run("run", run[0], "--language", run[1]);
      assertEquals(0, ended.code(), ended.err());
      // Programs that convert them name the result like the file.
      Path own = Files.createDirectories(folder.resolve(String.join("-", run)));
      try (Stream<Path> files = Files.list(desk.path("output/" + run[0] + "/latest/"))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Path copy = Files.copy(file, own.resolve(run[1] + "-" + file.getFileName()));
          if (copy.toString().endsWith(".xlsx")) {
            WORKBOOKS.add(copy);
          } else if (copy.toString().endsWith(".pdf")) {
            REPORTS.add(copy);
          }
        }
      }
    }
    assertEquals(6, WORKBOOKS.size());
    assertEquals(3, REPORTS.size());
  }

  @Test
  void everyPageIsPrintedWithinItsMargins() throws Exception {
    for (Path report : REPORTS) {
      int pages = Integer.parseInt(field(output("pdfinfo", report.toString()), "Pages"));
      assertTrue(pages >= 10, report + ": " + pages);
      List<String> texts = List.of(output("pdftotext", report.toString(), "-").split("\f"));
      assertEquals(pages, texts.size(), report.toString());
      Path picture = Files.createDirectories(folder.resolve("pages"));
      output(
          "pdftoppm", "-r", DOTS + "", "-png", report.toString(), picture.resolve("p").toString());
      try (Stream<Path> files = Files.list(picture)) {
        List<Path> pictures = files.sorted().toList();
        assertEquals(pages, pictures.size());
        for (int page = 0; page < pages; page++) {
          String place = report.getFileName() + ", page " + (page + 1);
          Ink ink = Ink.of(ImageIO.read(pictures.get(page).toFile()), page == 0);
          assertEquals(0, ink.margins(), place + ": dark dots in the margins");
          assertTrue(ink.share() > 0.01, place + " is almost empty: " + ink);
          if (page > 0) {
            assertTrue(texts.get(page).contains((page + 1) + " / " + pages), place);
          }
          Files.delete(pictures.get(page));
        }
      }
    }
  }

  /** The dots of a page that are not paper. */
  private record Ink(int margins, double share) {
    static Ink of(BufferedImage page, boolean cover) {
      int margins = 0;
      int all = 0;
      for (int y = 0; y < page.getHeight(); y++) {
        for (int x = 0; x < page.getWidth(); x++) {
          if ((page.getRGB(x, y) & 0xff) < PAPER) {
            all++;
            boolean beside = x < UNPRINTED || x >= page.getWidth() - UNPRINTED;
            boolean above = y < UNPRINTED || y >= page.getHeight() - UNPRINTED;
            // The band of a cover runs over the edges of its upper part.
            boolean band = cover && y < page.getHeight() / 8;
            margins += (beside || above) && !band ? 1 : 0;
          }
        }
      }
      return new Ink(margins, (double) all / page.getWidth() / page.getHeight());
    }
  }

  @Test
  void everyFontIsEmbeddedInPart() throws Exception {
    for (Path report : REPORTS) {
      List<String> fonts = output("pdffonts", report.toString()).lines().skip(2).toList();
      assertFalse(fonts.isEmpty());
      // name, type, encoding, embedded, subset, has a map to Unicode, object
      for (String font : fonts) {
        assertTrue(font.matches("[A-Z]{6}\\+.* yes +yes +yes +\\d+ +0 *"), font);
      }
    }
  }

  @Test
  void nothingOnASheetIsCutOff() throws Exception {
    for (Path workbook : WORKBOOKS) {
      assertEquals(List.of(), CellFit.faults(workbook), workbook.toString());
    }
    Path printed = Files.createDirectories(folder.resolve("printed"));
    for (Path pdf : LibreOffice.convert(WORKBOOKS, "pdf", printed)) {
      String text = output("pdftotext", "-layout", pdf.toString(), "-");
      assertFalse(text.contains("###"), pdf.toString());
      for (String page : text.split("\f")) {
        assertTrue(page.strip().lines().count() > 3, pdf + " has an empty page: " + page);
      }
    }
  }

  @Test
  void recalculationShowsTheSameValues() throws Exception {
    Path again = Files.createDirectories(folder.resolve("again"));
    List<Path> recalculated = LibreOffice.convert(WORKBOOKS, "xlsx", again);
    int formulas = 0;
    for (int i = 0; i < WORKBOOKS.size(); i++) {
      Map<String, Object> ours = results(WORKBOOKS.get(i));
      Map<String, Object> theirs = results(recalculated.get(i));
      List<String> differences = new ArrayList<>();
      ours.forEach(
          (cell, result) -> {
            if (!isSame(result, Objects.requireNonNull(theirs.get(cell), cell))) {
              differences.add(cell + ": " + result + ", there " + theirs.get(cell));
            }
          });
      assertEquals(List.of(), differences, WORKBOOKS.get(i).toString());
      formulas += ours.size();
    }
    assertTrue(formulas > 2000, "formulas: " + formulas);
  }

  private static boolean isSame(Object ours, Object theirs) {
    if (ours instanceof Double number && theirs instanceof Double other) {
      return Math.abs(number - other) <= 1e-12 * Math.abs(number);
    }
    return ours.equals(theirs);
  }

  /** The results of all formulas. */
  private static Map<String, Object> results(Path file) throws IOException {
    Map<String, Object> results = new TreeMap<>();
    try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA) {
              String place = sheet.getSheetName() + "!" + cell.getAddress();
              results.put(place, result(cell, place));
            }
          }
        }
      }
    }
    return results;
  }

  private static Object result(Cell cell, String place) {
    return switch (cell.getCachedFormulaResultType()) {
      case NUMERIC -> cell.getNumericCellValue();
      case BOOLEAN -> cell.getBooleanCellValue();
      case STRING, BLANK -> cell.getStringCellValue();
      case ERROR, FORMULA, _NONE -> throw new AssertionError(place + " shows an error");
    };
  }

  private static String field(String info, String name) {
    return info.lines()
        .filter(line -> line.startsWith(name + ":"))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst()
        .orElseThrow();
  }

  private static String output(String... command) throws Exception {
    Path out = Files.createTempFile(folder, "out", ".txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    assertEquals(0, process.waitFor(), Arrays.toString(command));
    return Files.readString(out);
  }
}
