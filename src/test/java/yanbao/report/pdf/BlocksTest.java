package yanbao.report.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import yanbao.model.Label;
import yanbao.model.Language;
import yanbao.problem.Problems;
import yanbao.report.Block;
import yanbao.report.ReportDefinition;
import yanbao.report.ReportDefinition.Section;
import yanbao.report.ReportDefinition.TableView;
import yanbao.report.SectorReport;
import yanbao.report.chart.BarChart;

/** What a section is made of. */
final class BlocksTest {
  private static final Block PATH = new Block.OfTable(TableView.of("path"));
  private static final Block VALUATION = new Block.OfTable(TableView.of("valuation"));
  private static final Block BARS = chart("柱", "path", "year", "size");

  private static Block chart(String title, String table, String category, String... values) {
    return new Block.OfChart(
        new BarChart(
            Label.of(title),
            table,
            category,
            List.of(values),
            BarChart.Direction.VERTICAL,
            BarChart.Stacking.SIDE_BY_SIDE));
  }

  private static byte[] print(Block... content) throws IOException {
    Problems problems = new Problems();
    Section section = new Section(Label.of("节"), List.of(content));
    byte[] pdf =
        PdfText.print(
            SectorReport.definition(List.of(section)), SectorReport.data(Language.ZH), problems);
    problems.throwIfErrors();
    return pdf;
  }

  /** The caption of a figure of the first section. */
  private static PageContent.Piece caption(byte[] pdf, int figure) throws IOException {
    try (PdfReader reader = new PdfReader(pdf)) {
      for (int page = 2; page <= reader.getNumberOfPages(); page++) {
        for (PageContent.Piece piece : PageContent.read(reader, page, new HashMap<>())) {
          if (piece.text().startsWith("图表 " + figure + "：")) {
            return piece;
          }
        }
      }
    }
    throw new AssertionError("no figure " + figure);
  }

  @Test
  void figuresStandBesideEachOther() throws IOException {
    byte[] pdf = print(new Block.Beside(List.of(PATH, BARS)));
    PageContent.Piece table = caption(pdf, 1);
    PageContent.Piece chart = caption(pdf, 2);
    assertEquals(table.baseline(), chart.baseline(), 0.01);
    // Half of the text's width and of the gap: (595 - 2 * 51.02 - 18) / 2 + 18.
    assertEquals(255.5, chart.left() - table.left(), 0.1);
  }

  @Test
  void aTableThatIsTooWideForItStandsAlone() throws IOException {
    byte[] pdf = print(new Block.Beside(List.of(VALUATION, BARS)));
    PageContent.Piece table = caption(pdf, 1);
    PageContent.Piece chart = caption(pdf, 2);
    assertEquals(table.left(), chart.left(), 0.01);
    assertTrue(table.baseline() > chart.baseline() + 100, table + " " + chart);
  }

  @Test
  void figuresAreNumberedThroughBlocks() throws IOException {
    byte[] pdf =
        print(
            PATH, BARS, new Block.Beside(List.of(BARS, BARS)), chart("四", "path", "year", "size"));
    for (int figure = 1; figure <= 5; figure++) {
      assertTrue(caption(pdf, figure).left() > 0);
    }
    assertEquals("图表 5：四", caption(pdf, 5).text());
  }

  @Test
  void rowsStandUnderTheirGroupOnce() throws IOException {
    TableView view =
        new TableView(
            "valuation",
            List.of("rating", "code", "pe_2023"),
            Optional.of("rating"),
            Optional.empty());
    String text = String.join("", PdfText.pages(print(new Block.OfTable(view))).subList(1, 2));
    assertTrue(text.contains("股票代码PE2023E未评级300002.SZ19.2x300418.SZ23.1x"), text);
    assertTrue(text.contains("300058.SZ23.5x买入002555.SZ14.4x"), text);
    assertEquals(1, PdfText.count(text, "买入"));
  }

  @Test
  void closingSectionsHaveNoNumbers() throws IOException {
    Problems problems = new Problems();
    ReportDefinition definition =
        new ReportDefinition(
            "report.pdf",
            SectorReport.cover(),
            List.of(),
            List.of(new Section(Label.of("评级说明"), List.of(PATH))),
            Optional.empty());
    byte[] pdf = PdfText.print(definition, SectorReport.data(Language.ZH), problems);
    String text = String.join("", PdfText.pages(pdf).subList(1, 2));
    assertTrue(text.contains("评级说明AIGC市场规模预测年份"), text);
    assertEquals(0, PdfText.count(text, "图表"), text);
  }
}
