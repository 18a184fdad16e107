package yanbao.job;

import java.util.List;
import java.util.Optional;
import yanbao.model.Label;
import yanbao.report.ReportDefinition;
import yanbao.report.ReportDefinition.Cover;
import yanbao.report.ReportDefinition.Section;
import yanbao.report.ReportDefinition.TableView;
import yanbao.report.ReportDefinition.Text;
import yanbao.table.TableSpec;

/** Reads the PDF report. */
final class ReportParser {
  private final Values values;
  private final FilePaths paths;
  private final TableReferences tables;
  private final ChartParser charts;
  private final TextReferences references;

  ReportParser(Values values, FilePaths paths, Catalog catalog) {
    this.values = values;
    this.paths = paths;
    this.tables = new TableReferences(values, catalog);
    this.charts = new ChartParser(values, catalog);
    this.references = new TextReferences(values, catalog);
  }

  ReportDefinition parse(Node node) {
    Fields fields = Fields.of(Part.REPORT, node, values.problems());
    return new ReportDefinition(
        fields.required("file").flatMap(file -> paths.deliverable(file, ".pdf")).orElse(""),
        fields.required("cover").map(this::cover).orElse(emptyCover()),
        fields.required("sections").map(values::items).orElse(List.of()).stream()
            .map(this::section)
            .toList(),
        fields.optional("disclaimer").flatMap(this::text));
  }

  private Cover cover(Node node) {
    Fields fields = Fields.of(Part.COVER, node, values.problems());
    Optional<TableView> table = fields.optional("table").map(this::tableView);
    return new Cover(
        fields.optional("publisher").flatMap(values::label),
        fields.optional("view").flatMap(this::text),
        fields.optional("analysts").map(values::strings).orElse(List.of()),
        fields.optional("points").flatMap(this::text),
        fields.optional("chart").map(chart -> charts.parse(chart, table.map(TableView::table))),
        table);
  }

  private static Cover emptyCover() {
    return new Cover(
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private Section section(Node node) {
    Fields fields = Fields.of(Part.SECTION, node, values.problems());
    Optional<TableView> table = fields.optional("table").map(this::tableView);
    return new Section(
        fields.required("heading").flatMap(values::label).orElse(Label.of("?")),
        fields.optional("text").flatMap(this::text),
        table,
        fields.optional("chart").map(chart -> charts.parse(chart, table.map(TableView::table))));
  }

  /** A table by name, or with a choice of columns and a title. */
  private TableView tableView(Node node) {
    if (node instanceof Node.Scalar) {
      String name = tables.table(node).map(TableSpec::name).orElse("");
      return new TableView(name, List.of(), Optional.empty());
    }
    Fields fields = Fields.of(Part.TABLE_VIEW, node, values.problems());
    Optional<TableSpec> table = fields.required("table").flatMap(tables::table);
    List<Node.Scalar> columns = fields.optional("columns").map(values::texts).orElse(List.of());
    table.ifPresent(spec -> columns.forEach(column -> tables.visible(column, spec)));
    return new TableView(
        table.map(TableSpec::name).orElse(""),
        columns.stream().map(Node.Scalar::text).toList(),
        fields.optional("title").flatMap(values::label));
  }

  private Optional<Text> text(Node node) {
    Optional<Label> label = values.label(node);
    label.ifPresent(found -> references.check(node));
    return label.map(markdown -> new Text(markdown, node.position()));
  }
}
