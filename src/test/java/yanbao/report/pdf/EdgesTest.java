package yanbao.report.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yanbao.model.Label;
import yanbao.model.Language;
import yanbao.problem.Position;
import yanbao.problem.Problems;
import yanbao.report.Block;
import yanbao.report.ReportDefinition;
import yanbao.report.SectorReport;
import yanbao.report.Tables;
import yanbao.report.chart.BarChart;
import yanbao.report.chart.LineChart;
import yanbao.report.chart.ScatterChart;
import yanbao.table.ComputedTable;

final class EdgesTest {

  @Test
  void aCoverMayHaveNothingButATitle() throws IOException {
    List<String> pages = print(cover(Optional.empty()), List.of(), List.of());
    assertEquals(2, pages.size());
    assertTrue(pages.getFirst().contains("AIGC在传媒行业的应用"), pages.getFirst());
  }

  @Test
  void pointsThatOverflowTheCoverGoOnOnTheNextPage() throws IOException {
    StringBuilder points = new StringBuilder();
    for (int i = 100; i < 160; i++) {
      points.append("第").append(i).append("条：").append("内容成本占比持续提升。".repeat(6)).append("\n\n");
    }
    List<String> pages = print(cover(Optional.of(points.toString())), List.of(), List.of());
    assertTrue(pages.get(1).contains("条："), pages.get(1));
    String text = String.join("", pages);
    for (int i = 100; i < 160; i++) {
      assertEquals(1, PdfText.count(text, "第" + i + "条"), "point " + i);
    }
  }

  @Test
  void headingsStayWithTheFigureThatFollows() throws IOException {
    List<ReportDefinition.Section> sections = new ArrayList<>();
    for (int i = 1; i <= 7; i++) {
      String table = i % 2 == 0 ? "market_space" : "path";
      sections.add(SectorReport.tableSection("标题" + i, table));
    }
    List<String> pages = print(cover(Optional.empty()), sections, List.of());
    for (int i = 1; i <= 7; i++) {
      String heading = "标题" + i + "图表" + i + "：";
      assertEquals(1, PdfText.count(String.join("|", pages), heading), heading);
    }
  }

  @ParameterizedTest
  @EnumSource(BarChart.Stacking.class)
  void tablesWithoutRowsOrValuesAreShownEmpty(BarChart.Stacking stacking) throws IOException {
    ComputedTable none = table("none").build();
    ComputedTable gaps = table("gaps").row("甲", "").row("乙", "NM").build();
    List<ReportDefinition.Section> sections = new ArrayList<>();
    for (String table : List.of("none", "gaps")) {
      for (BarChart.Direction direction : BarChart.Direction.values()) {
        BarChart bars =
            new BarChart(Label.of("柱"), table, "name", List.of("x", "x"), direction, stacking);
        sections.add(section(table, bars));
      }
      LineChart lines = new LineChart(Label.of("线"), table, "name", List.of("x"));
      sections.add(new ReportDefinition.Section(Label.of("线"), List.of(new Block.OfChart(lines))));
      ScatterChart points =
          new ScatterChart(Label.of("点"), table, "x", List.of("x"), Optional.of("name"));
      sections.add(new ReportDefinition.Section(Label.of("点"), List.of(new Block.OfChart(points))));
    }
    List<String> pages = print(cover(Optional.empty()), sections, List.of(none, gaps));
    assertTrue(String.join("", pages).contains("n.a.表示无数据；-表示数值无意义"));
  }

  @Test
  void pointsAreNamedOnceEachWhereThereIsRoom() throws IOException {
    // Three points at one place: a name over it, one under it; one beside it would touch them.
    Tables rows = table("points").row("东", "1");
    List<String> heap = List.of("甲", "乙", "丙");
    heap.forEach(name -> rows.row(name, "5"));
    ComputedTable table = rows.row("南", "9").build();
    ScatterChart points =
        new ScatterChart(Label.of("点"), "points", "x", List.of("x"), Optional.of("name"));
    ReportDefinition.Section section =
        new ReportDefinition.Section(Label.of("节"), List.of(new Block.OfChart(points)));
    String text = String.join("", print(cover(Optional.empty()), List.of(section), List.of(table)));
    assertEquals(1, PdfText.count(text, "东"));
    assertEquals(1, PdfText.count(text, "南"));
    assertEquals(List.of(1, 1, 0), heap.stream().map(name -> PdfText.count(text, name)).toList());
    // Both axes have the column's name.
    assertEquals(2, PdfText.count(text, "数值"), text);
  }

  private static Tables table(String name) {
    return Tables.of(name, Label.of("空表"), "prices")
        .key("name", Label.of("名称"))
        .number("x", Label.of("数值"), "0.0", "");
  }

  private static ReportDefinition.Section section(String table, BarChart chart) {
    return new ReportDefinition.Section(
        Label.of("节"),
        List.of(new Block.OfTable(ReportDefinition.TableView.of(table)), new Block.OfChart(chart)));
  }

  private static ReportDefinition.Cover cover(Optional<String> points) {
    return new ReportDefinition.Cover(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        points.map(text -> new ReportDefinition.Text(Label.of(text), new Position.Nowhere())),
        List.of(),
        Optional.empty());
  }

  private static List<String> print(
      ReportDefinition.Cover cover,
      List<ReportDefinition.Section> sections,
      List<ComputedTable> tables)
      throws IOException {
    Problems problems = new Problems();
    ReportDefinition definition =
        new ReportDefinition("report.pdf", cover, sections, List.of(), Optional.empty());
    byte[] pdf = PdfText.print(definition, SectorReport.data(Language.ZH, tables), problems);
    problems.throwIfErrors();
    return PdfText.pages(pdf);
  }
}
