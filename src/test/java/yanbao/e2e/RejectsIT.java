package yanbao.e2e;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An analyst finds the bad cells in a copy of the file, corrects them there, and puts it back. */
final class RejectsIT {
  private static final String PRICES = "input/aigc/prices_20230301.csv";
  private static final String CORRECTED = "input/aigc/prices_20230301.xlsx";
  private static final String EPS = "input/aigc/eps_estimates.xlsx";
  private static final String REASONS = "Yanbao: 拒收原因 / why rejected";

  @TempDir Path folder;

  @Test
  void correctedRejectsWorkbooksGiveTheFiguresOfGoodInputs() throws Exception {
    Desk good = Desk.in(folder.resolve("good"));
    assertEquals(0, good.run("run", "aigc").code());

    Desk desk = Desk.in(folder.resolve("desk"));
    desk.edit(
        PRICES,
        "GB18030",
        text -> text.replace("25.20", "=停牌").replace("神州泰岳,2023/3/1", "神州泰岳,1日,2023/3/1"));
    byte[] estimates = Files.readAllBytes(desk.path(EPS));
    change(desk.path(EPS), sheet -> sheet.getRow(5).getCell(3).setCellValue("x1"));
    Desk.Ended ended = desk.run("run", "aigc");
    assertEquals(3, ended.code(), ended.err());

    Path prices = rejects(desk, CORRECTED);
    Path eps = rejects(desk, EPS);
    assertTrue(ended.err().contains("  " + PRICES + ": 3 errors, 0 warnings; rejects workbook: "));
    assertTrue(ended.err().contains(prices.toString()) && ended.err().contains(eps.toString()));
    assertEquals(List.of("row 2 reason YB-207", "row 3 收盘价(元) YB-301"), marks(prices), "red cells");
    assertEquals(List.of("row 6 2022E YB-301"), marks(eps), "red cells");
    assertEquals("=停牌", text(prices, 2, 3), "what looks like a formula stays text");
    assertEquals("数据来源", text(prices, 12, 0).substring(0, 4), "layout as received");
    assertUnchangedBut(eps, good.path(EPS), "x1");
    String problems = Files.readString(run(desk).resolve("problems.json"));
    for (String fragment :
        List.of(
            "\"code\" : \"YB-301\"",
            "\"value\" : \"=停牌\"",
            "\"rejects\" : \"" + prices,
            "\"row\" : 3")) {
      assertTrue(problems.contains(fragment), () -> fragment + " not in:\n" + problems);
    }
    assertSameBytesAgain(desk, List.of(prices, eps));

    // The analyst corrects the cells, and puts the workbooks where the files were.
    change(prices, sheet -> sheet.getRow(2).getCell(3).setCellValue("25.20"));
    change(
        prices,
        sheet -> {
          Row row = sheet.getRow(1);
          row.getCell(2).setCellValue(row.getCell(3).getStringCellValue());
          row.getCell(3).setCellValue(row.getCell(4).getStringCellValue());
          row.removeCell(row.getCell(4));
        });
    double right = number(estimates, 5, 3);
    change(eps, sheet -> sheet.getRow(5).getCell(3).setCellValue(right));
    Files.copy(prices, desk.path(CORRECTED));
    Files.copy(eps, desk.path(EPS), StandardCopyOption.REPLACE_EXISTING);
    Desk.Ended both = desk.run("run", "aigc");
    assertEquals(3, both.code(), "two files for one source");
    assertTrue(both.err().contains("YB-220"), both.err());
    Files.delete(desk.path(PRICES));
    Desk.Ended corrected = desk.run("run", "aigc");
    assertEquals(0, corrected.code(), corrected.err());
    assertEquals(data(good), data(desk));
  }

  /** Runs again on the same inputs; the copies must be the same, byte for byte. */
  private static void assertSameBytesAgain(Desk desk, List<Path> copies) throws Exception {
    List<byte[]> before = new ArrayList<>();
    for (Path copy : copies) {
      before.add(Files.readAllBytes(copy));
    }
    assertEquals(3, desk.run(Map.of("TZ", "Asia/Shanghai", "LC_ALL", "C"), "run", "aigc").code());
    for (int i = 0; i < copies.size(); i++) {
      assertArrayEquals(before.get(i), Files.readAllBytes(copies.get(i)));
    }
  }

  @Test
  void rowsLeftOutWithinTheLimitAreShownEverywhere() throws Exception {
    Desk desk = Desk.in(folder.resolve("desk"));
    desk.edit(
        "jobs/aigc/job.yaml",
        text ->
            text.replace("    footer: 数据来源\n", "    footer: 数据来源\n    rejects: {atMost: 10%}\n"));
    // A company that the valuation table does not cover, so that the figures stand.
    desk.edit(
        PRICES,
        "GB18030",
        text -> text.replaceFirst("数据来源", "999999.SZ,某公司,2023/3/1,n.a.\r\n数据来源"));
    Desk.Ended ended = desk.run("run", "aigc");
    assertEquals(0, ended.code(), ended.err());
    String line = "warning: row left out: " + PRICES + ", row 13, column \"收盘价(元)\"";
    assertTrue(ended.err().contains(line), ended.err());
    assertTrue(ended.err().contains("0 errors, 1 warning"), ended.err());
    Path copy = rejects(desk, CORRECTED);
    assertEquals(List.of("row 13 收盘价(元) YB-301"), marks(copy));

    String manifest = Files.readString(desk.path("output/aigc/latest/manifest.json"));
    assertTrue(
        manifest.replaceAll("\\s", "").contains("\"accepted\":10,\"rejected\":1,\"skipped\":2"));
    Desk.Ended shown = desk.run("show", run(desk).getFileName().toString());
    assertTrue(shown.out().contains(line), shown.out());
    assertTrue(
        shown.out().lines().anyMatch(row -> row.matches("prices .* 13 +10 +1 +2 +0")), shown.out());
  }

  private static Path run(Desk desk) throws IOException {
    try (Stream<Path> runs = Files.list(desk.path(".yanbao/runs"))) {
      return runs.filter(run -> Files.exists(run.resolve("rejects"))).findFirst().orElseThrow();
    }
  }

  private static Path rejects(Desk desk, String file) throws IOException {
    return run(desk).resolve("rejects").resolve(file);
  }

  private static void change(Path file, Consumer<Sheet> change) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        Workbook workbook = WorkbookFactory.create(in)) {
      change.accept(workbook.getSheetAt(0));
      try (OutputStream out = Files.newOutputStream(file)) {
        workbook.write(out);
      }
    }
  }

  /** The marked cells: row, header, and the code that their comment ends with. */
  private static List<String> marks(Path file) throws IOException {
    List<String> marks = new ArrayList<>();
    try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      Sheet sheet = workbook.getSheetAt(0);
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellComment() == null) {
            continue;
          }
          assertEquals(FillPatternType.SOLID_FOREGROUND, cell.getCellStyle().getFillPattern());
          assertEquals(
              "FFFF7C80",
              ((XSSFCell) cell).getCellStyle().getFillForegroundXSSFColor().getARGBHex());
          String comment = cell.getCellComment().getString().getString();
          String code = comment.substring(comment.length() - 7, comment.length() - 1);
          String reason = row.getCell(row.getLastCellNum() - 1).getStringCellValue();
          assertTrue(reason.contains(code), reason);
          marks.add(
              "row "
                  + (row.getRowNum() + 1)
                  + " "
                  + header(sheet, cell.getColumnIndex())
                  + " "
                  + code);
        }
      }
    }
    return marks;
  }

  private static String header(Sheet sheet, int column) {
    String header = "";
    for (int row = 0; row < 4; row++) {
      Cell cell = sheet.getRow(row) == null ? null : sheet.getRow(row).getCell(column);
      header = cell == null || cell.toString().isEmpty() ? header : cell.toString();
      if (sheet.getRow(0).getLastCellNum() > 3) {
        break;
      }
    }
    return header.equals(REASONS) ? "reason" : header;
  }

  private static String text(Path file, int row, int column) throws IOException {
    try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      return workbook.getSheetAt(0).getRow(row).getCell(column).getStringCellValue();
    }
  }

  private static double number(byte[] file, int row, int column) throws IOException {
    try (Workbook workbook = WorkbookFactory.create(new java.io.ByteArrayInputStream(file))) {
      return workbook.getSheetAt(0).getRow(row).getCell(column).getNumericCellValue();
    }
  }

  /** All cells are displayed as in the original, but for one and the column of reasons. */
  private static void assertUnchangedBut(Path copy, Path original, String changed)
      throws IOException {
    DataFormatter formatter = new DataFormatter();
    List<String> different = new ArrayList<>();
    try (Workbook was = WorkbookFactory.create(original.toFile(), null, true);
        Workbook is = WorkbookFactory.create(copy.toFile(), null, true)) {
      assertEquals(was.getSheetAt(0).getMergedRegions(), is.getSheetAt(0).getMergedRegions());
      for (Row row : was.getSheetAt(0)) {
        for (Cell cell : row) {
          Cell now = is.getSheetAt(0).getRow(row.getRowNum()).getCell(cell.getColumnIndex());
          if (!formatter.formatCellValue(cell).equals(formatter.formatCellValue(now))) {
            different.add(formatter.formatCellValue(now));
          }
        }
      }
    }
    assertEquals(List.of(changed), different);
  }

  private static Map<String, String> data(Desk desk) throws IOException {
    Map<String, String> data = new TreeMap<>();
    try (Stream<Path> files = Files.list(desk.path("output/aigc/latest/data"))) {
      for (Path file : files.toList()) {
        data.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return data;
  }
}
