package yanbao.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yanbao.model.Language;
import yanbao.report.DisplayedTable.Line;

final class DisplayedTableTest {

  @Test
  void valuesAreShownInTheFormatsOfTheirColumns() {
    DisplayedTable table = show("valuation", List.of());
    assertEquals(
        List.of("300364.SZ", "中文在线", "12.3", "0.1", "-0.1", "0.2", "90.3x", "-", "52.3x", "未评级"),
        table.lines().get(2).cells());
    assertEquals("n.a.", table.lines().get(9).cells().get(8));
    assertTrue(table.hasMissing() && table.hasNotMeaningful());
  }

  @Test
  void totalsComeLastWithTheirLabelInTheFirstFreeColumn() {
    DisplayedTable table = show("market_space", List.of());
    assertEquals(11, table.lines().size());
    Line total = table.lines().getLast();
    assertEquals(Line.Kind.TOTAL, total.kind());
    assertEquals(List.of("合计", "11,344.8", "31.3%", "3,551.3", "29%", "1,042.0"), total.cells());
  }

  @Test
  void aViewChoosesAndOrdersColumns() {
    DisplayedTable table = show("market_space", List.of("aigc_space", "segment"));
    assertEquals(List.of("159.5", "游戏(国内)"), table.lines().getFirst().cells());
    assertEquals(List.of("1,042.0", "合计"), table.lines().getLast().cells());
  }

  @ParameterizedTest
  @CsvSource({
    "valuation, '行情终端收盘价, 盈利预测表'",
    "relative_performance, 指数点位",
    // Through a formula that takes a total of another table.
    "path, 细分市场规模",
  })
  void sourcesAreThoseThatTheFiguresComeFrom(String table, String expected) {
    assertEquals(
        expected, String.join(", ", Provenance.sources(table, SectorReport.data(Language.ZH))));
  }

  private static DisplayedTable show(String table, List<String> columns) {
    return DisplayedTable.of(
        new ReportDefinition.TableView(table, columns, Optional.empty(), Optional.empty()),
        SectorReport.data(Language.ZH));
  }
}
