package yanbao.report;

import java.util.List;
import java.util.Optional;
import yanbao.model.Label;
import yanbao.problem.Position;

/**
 * The PDF report to write. Texts are Markdown; numbers come in by reference only: {@code {{
 * table.total.column | 0.0 }}}, {@code {{ table[key].column }}}, {@code {{ parameter }}}.
 *
 * @param closing sections without numbers after the others: certifications, rating definitions
 */
public record ReportDefinition(
    String file,
    Cover cover,
    List<Section> sections,
    List<Section> closing,
    Optional<Text> disclaimer) {
  public ReportDefinition {
    sections = List.copyOf(sections);
    closing = List.copyOf(closing);
  }

  /**
   * The first page.
   *
   * @param publisher the issuing house
   * @param date the date of the report, where it is another than that of its data
   * @param view a short verdict such as an industry view; may hold references
   * @param change what became of the view since the last report
   * @param sidebar tables and charts beside the points
   */
  public record Cover(
      Optional<Label> publisher,
      Optional<Text> date,
      Optional<Text> view,
      Optional<Text> change,
      List<Analyst> analysts,
      Optional<Text> points,
      List<Block> sidebar,
      Optional<TableView> table) {
    public Cover {
      analysts = List.copyOf(analysts);
      sidebar = List.copyOf(sidebar);
    }
  }

  /** Who signs; {@code license} is the number of a registration. */
  public record Analyst(Label name, Optional<String> license, Optional<String> email) {}

  public record Section(Label heading, List<Block> content) {
    public Section {
      content = List.copyOf(content);
    }
  }

  /**
   * A table as the report shows it; without columns, all visible ones.
   *
   * @param group the column whose values head the rows that have them, instead of standing in each
   */
  public record TableView(
      String table, List<String> columns, Optional<String> group, Optional<Label> title) {
    public TableView {
      columns = List.copyOf(columns);
    }

    /** All columns of a table. */
    public static TableView of(String table) {
      return new TableView(table, List.of(), Optional.empty(), Optional.empty());
    }
  }

  /** Markdown with references, and where it stands. */
  public record Text(Label markdown, Position position) {}
}
