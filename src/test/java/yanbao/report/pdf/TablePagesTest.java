package yanbao.report.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfReader;
import yanbao.model.Label;
import yanbao.model.Language;
import yanbao.problem.Problems;
import yanbao.report.ReportDefinition;
import yanbao.report.SectorReport;
import yanbao.report.Tables;
import yanbao.table.ComputedTable;

final class TablePagesTest {

  @Test
  void aLongTableRepeatsCaptionAndHeader() throws IOException {
    Tables table = Tables.of("long", Label.of("长表"), "prices").key("code", Label.of("代码"));
    table.number("price", Label.of("收盘价"), "0.00", "元");
    for (int row = 1; row <= 120; row++) {
      table.row("R" + (1000 + row), row + ".5");
    }
    List<String> pages = PdfText.pages(print(table.build()));
    String text = String.join("", pages);
    for (int row = 1; row <= 120; row++) {
      assertEquals(1, PdfText.count(text, "R" + (1000 + row)), "row " + row);
      assertTrue(text.contains(row + ".50"), "row " + row);
    }
    List<String> shown = pages.stream().filter(page -> page.contains("R1")).toList();
    assertTrue(shown.size() >= 3, "pages with rows: " + shown.size());
    for (String page : shown) {
      assertTrue(page.contains("代码收盘价（元）"), page);
      assertTrue(page.contains("图表1：长表"), page);
    }
    assertEquals(shown.size() - 1, PdfText.count(text, "（续）"));
    assertTrue(shown.getLast().contains("来源：行情终端收盘价"), shown.getLast());
  }

  @ParameterizedTest
  @CsvSource({
    // columns, pages in landscape
    "8, 0",
    "18, 1",
    "45, 3",
  })
  void aWideTableTurnsThenSplitsAndLosesNothing(int columns, int landscape) throws IOException {
    Tables table = Tables.of("wide", Label.of("宽表"), "prices").key("code", Label.of("代码"));
    for (int column = 1; column <= columns; column++) {
      table.number("c" + column, Label.of("指标" + column), "#,##0.0", "");
    }
    for (int row = 1; row <= 3; row++) {
      String[] cells = new String[columns + 1];
      cells[0] = "60000" + row;
      for (int column = 1; column <= columns; column++) {
        cells[column] = Integer.toString(row * 10_000 + column);
      }
      table.row(cells);
    }
    byte[] pdf = print(table.build());
    String text = String.join("", PdfText.pages(pdf));
    for (int row = 1; row <= 3; row++) {
      for (int column = 1; column <= columns; column++) {
        String value = row + "0," + String.valueOf(1000 + column).substring(1) + ".0";
        assertEquals(1, PdfText.count(text, value), value);
      }
    }
    assertEquals(landscape > 0, landscapePages(pdf) > 0);
    assertEquals(Math.max(1, landscape), PdfText.count(text, "600001"), "parts, each with the key");
  }

  @Test
  void totalsStandUnderTheirGroupAndNoHintWithoutCause() throws IOException {
    ComputedTable table =
        Tables.of("grouped", Label.of("分组表"), "prices")
            .key("code", Label.of("代码"))
            .text("group", Label.of("分组"))
            .number("pe", Label.of("市盈率"), "0.0", "倍")
            .row("A1", "游戏", "10")
            .row("A2", "游戏", "20")
            .groupTotal("group", "游戏", 2, Label.of("小计"), "pe", "15")
            .row("B1", "影视", "30")
            .groupTotal("group", "影视", 1, Label.of("小计"), "pe", "30")
            .build();
    List<String> pages = PdfText.pages(print(table));
    String text = String.join("", pages.subList(1, pages.size()));
    assertTrue(text.contains("A1游戏10.0A2游戏20.0游戏小计15.0B1影视30.0影视小计30.0来源"), text);
    assertTrue(!text.contains("n.a.") && !text.contains("注："), text);
  }

  private static int landscapePages(byte[] pdf) throws IOException {
    PdfReader reader = new PdfReader(pdf);
    int count = 0;
    for (int page = 1; page <= reader.getNumberOfPages(); page++) {
      Rectangle size = reader.getPageSizeWithRotation(page);
      count += size.getWidth() > size.getHeight() ? 1 : 0;
    }
    return count;
  }

  private static byte[] print(ComputedTable table) throws IOException {
    Problems problems = new Problems();
    ReportDefinition definition =
        SectorReport.definition(
            List.of(SectorReport.tableSection("表格", table.definition().name())));
    byte[] pdf =
        PdfText.print(definition, SectorReport.data(Language.ZH, List.of(table)), problems);
    problems.throwIfErrors();
    return pdf;
  }
}
