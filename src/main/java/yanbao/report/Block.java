package yanbao.report;

import java.util.List;
import yanbao.report.chart.Chart;

/** A part of a section. */
public sealed interface Block {
  /** Paragraphs. */
  record OfText(ReportDefinition.Text text) implements Block {}

  record OfTable(ReportDefinition.TableView view) implements Block {}

  record OfChart(Chart chart) implements Block {}

  /** Tables and charts side by side, each in an equal share of the width. */
  record Beside(List<Block> parts) implements Block {
    public Beside {
      parts = List.copyOf(parts);
    }
  }
}
