package yanbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an analyst reads when an input of the sample is wrong; nothing is published then. */
final class InputFaultsIT {
  private static final String PRICES = "input/aigc/prices_20230301.csv";

  @TempDir Path folder;

  private Desk desk() throws IOException {
    return Desk.in(folder.resolve("desk"));
  }

  /**
   * Runs and expects exit 3 with a line for each of these lists of fragments, and nothing
   * published.
   */
  private static void refused(Desk desk, List<List<String>> lines) throws Exception {
    refused(desk, "aigc", lines);
  }

  private static void refused(Desk desk, String job, List<List<String>> lines) throws Exception {
    Desk.Ended ended = desk.run("run", job);
    assertEquals(3, ended.code(), ended.err());
    for (List<String> fragments : lines) {
      assertTrue(
          ended.err().lines().anyMatch(line -> fragments.stream().allMatch(line::contains)),
          () -> String.join(" … ", fragments) + " not in:\n" + ended.err());
    }
    assertFalse(ended.err().contains("\tat "), "no stack trace");
    Files.createDirectories(desk.path("output"));
    try (Stream<Path> published = Files.walk(desk.path("output"))) {
      assertEquals(List.of(), published.filter(Files::isRegularFile).toList());
    }
  }

  @Test
  void characterWithoutAGlyph() throws Exception {
    Desk desk = Desk.small(folder.resolve("small"));
    desk.edit(
        "input/sales_20230301.csv",
        "UTF-8",
        text -> text.replaceFirst("\n[^,]+,", "\n东\uD83D\uDE00,"));
    refused(
        desk,
        "small",
        List.of(List.of("YB-601", "table shares, row 东", "column region", "U+1F600", "no glyph")));
  }

  @Test
  void everyFaultOfEveryFileIsNamedInOneRun() throws Exception {
    Desk desk = desk();
    desk.edit(
        PRICES,
        "GB18030",
        text ->
            text.replace("25.20", "停牌")
                .replace("15.80", "-15.80")
                .replace("000681.SZ", "681.SZ")
                .replace("300058.SZ,蓝色光标,2023/3/1,6.20", "300002.SZ,神州泰岳,2023/3/1,6.71"));
    desk.edit("input/aigc/index_levels.csv", text -> text.replace("838.9497", "n/a"));
    Path segments = desk.path("input/aigc/market_segments.xlsx");
    try (InputStream in = Files.newInputStream(segments);
        Workbook workbook = WorkbookFactory.create(in)) {
      workbook.getSheetAt(0).getRow(11).getCell(1).setCellValue(11444.8);
      try (OutputStream out = Files.newOutputStream(segments)) {
        workbook.write(out);
      }
    }
    refused(
        desk,
        List.of(
            List.of(PRICES, "row 3", "column \"收盘价(元)\"", "停牌", "decimal", "YB-301"),
            List.of(PRICES, "row 5", "column \"证券代码\"", "681.SZ", "000681.SZ", "YB-301"),
            List.of(PRICES, "row 6", "row 2", "300002.SZ", "YB-402"),
            List.of("input/aigc/index_levels.csv, row 3, column \"close\"", "n/a", "YB-301"),
            List.of("market_segments.xlsx", "row 12", "11444.8", "11344.8", "YB-404")));
  }

  @Test
  void asOfDateWithoutAPrice() throws Exception {
    Desk desk = desk();
    Desk.Ended ended = desk.run("run", "aigc", "--as-of", "2023-03-02");
    assertEquals(3, ended.code(), ended.err());
    assertTrue(ended.err().contains("prices_20230302.csv"), ended.err());
    assertTrue(ended.err().contains("did you mean \"prices_20230301.csv\"? [YB-201]"), ended.err());
  }

  @Test
  void correctedInputIsPublishedByTheSameCommand() throws Exception {
    Desk desk = desk();
    byte[] good = Files.readAllBytes(desk.path(PRICES));
    desk.edit(
        PRICES, "GB18030", text -> text.replace("收盘价(元)", "最新价(元)").replace("15.80", "-15.80"));
    refused(desk, List.of(List.of("YB-204", PRICES, "收盘价(元)", "最新价(元)")));
    Files.write(desk.path(PRICES), good);
    Desk.Ended ended = desk.run("run", "aigc");
    assertEquals(0, ended.code(), ended.err());
    assertTrue(Files.exists(desk.path("output/aigc/latest/manifest.json")));
  }

  @Test
  void priceOfAnotherDay() throws Exception {
    Desk desk = desk();
    desk.edit(PRICES, "GB18030", text -> text.replace("2023/3/1,6.20", "2023/2/28,6.20"));
    refused(
        desk,
        List.of(
            List.of(
                "YB-501",
                "table valuation, row 300058.SZ, column close",
                "code = 300058.SZ and date = 2023-03-01",
                "for input/aigc/securities.xlsx, sheet")));
  }

  @Test
  void definitionWithSeveralMistakesNamesThemAll() throws Exception {
    Desk desk = desk();
    desk.edit(
        "jobs/aigc/job.yaml",
        text ->
            text.replace("lookup: prices.close", "lookup: prices.closing")
                .replace("[eps_2022]>0, [close]/[eps_2022]", "[eps_2022]>0, [clos]/[eps_2022]")
                .replace("title: {zh: 交易日历", "titel: {zh: 交易日历"));
    Desk.Ended ended = desk.run("check", "aigc");
    assertEquals(2, ended.code(), ended.err());
    for (String fragment : List.of("closing", "unknown column clos", "titel", "did you mean")) {
      assertTrue(ended.err().contains(fragment), () -> fragment + " not in:\n" + ended.err());
    }
    assertTrue(
        ended.err().lines().anyMatch(line -> line.matches("jobs/aigc/job.yaml:\\d+:\\d+: .*")),
        ended.err());
  }
}
