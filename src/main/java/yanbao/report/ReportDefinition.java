package yanbao.report;

import java.util.List;
import java.util.Optional;
import yanbao.model.Label;
import yanbao.problem.Position;
import yanbao.report.chart.Chart;

/**
 * The PDF report to write. Texts are Markdown; numbers come in by reference only: {@code {{
 * table.total.column | 0.0 }}}, {@code {{ table[key].column }}}, {@code {{ parameter }}}.
 */
public record ReportDefinition(
    String file, Cover cover, List<Section> sections, Optional<Text> disclaimer) {
  public ReportDefinition {
    sections = List.copyOf(sections);
  }

  /**
   * The first page.
   *
   * @param view a short verdict such as an industry view; may hold references
   * @param publisher the issuing house
   */
  public record Cover(
      Optional<Label> publisher,
      Optional<Text> view,
      List<String> analysts,
      Optional<Text> points,
      Optional<Chart> chart,
      Optional<TableView> table) {
    public Cover {
      analysts = List.copyOf(analysts);
    }
  }

  /** A section: heading, then text, table and chart where given, in that order. */
  public record Section(
      Label heading, Optional<Text> text, Optional<TableView> table, Optional<Chart> chart) {}

  /** A table as the report shows it; without columns, all visible ones. */
  public record TableView(String table, List<String> columns, Optional<Label> title) {
    public TableView {
      columns = List.copyOf(columns);
    }
  }

  /** Markdown with references, and where it stands. */
  public record Text(Label markdown, Position position) {}
}
