package yanbao.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yanbao.model.Label;
import yanbao.report.Block;
import yanbao.report.ReportDefinition;
import yanbao.report.ReportDefinition.Analyst;
import yanbao.report.ReportDefinition.Cover;
import yanbao.report.ReportDefinition.Section;
import yanbao.report.ReportDefinition.TableView;
import yanbao.report.ReportDefinition.Text;
import yanbao.table.TableSpec;

/** Reads the PDF report. */
final class ReportParser {
  private static final int MOST_BESIDE = 3;

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
        cover(fields.required("cover")),
        sections(fields.required("sections")),
        sections(fields.optional("closing")),
        fields.optional("disclaimer").flatMap(this::text));
  }

  private Cover cover(Optional<Node> node) {
    if (node.isEmpty()) {
      return new Cover(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          List.of(),
          Optional.empty());
    }
    Fields fields = Fields.of(Part.COVER, node.get(), values.problems());
    return new Cover(
        fields.optional("publisher").flatMap(values::label),
        fields.optional("date").flatMap(this::text),
        fields.optional("view").flatMap(this::text),
        fields.optional("change").flatMap(this::text),
        items(fields.optional("analysts")).map(this::analyst).toList(),
        fields.optional("points").flatMap(this::text),
        items(fields.optional("sidebar")).flatMap(item -> figure(item).stream()).toList(),
        fields.optional("table").map(this::tableView));
  }

  private Stream<Node> items(Optional<Node> list) {
    return list.map(values::items).orElse(List.of()).stream();
  }

  /** An analyst by name, or with what else readers need. */
  private Analyst analyst(Node node) {
    if (node instanceof Node.Scalar) {
      return new Analyst(
          values.label(node).orElse(Label.of("?")), Optional.empty(), Optional.empty());
    }
    Fields fields = Fields.of(Part.ANALYST, node, values.problems());
    return new Analyst(
        fields.required("name").flatMap(values::label).orElse(Label.of("?")),
        fields.optional("license").flatMap(values::text),
        fields.optional("email").flatMap(values::text));
  }

  private List<Section> sections(Optional<Node> list) {
    return items(list).map(this::section).toList();
  }

  private Section section(Node node) {
    Fields fields = Fields.of(Part.SECTION, node, values.problems());
    Label heading = fields.required("heading").flatMap(values::label).orElse(Label.of("?"));
    List<Block> content = new ArrayList<>(blocks(fields));
    items(fields.optional("content")).forEach(item -> block(item).ifPresent(content::add));
    return new Section(heading, content);
  }

  /** What stands in the keys of a section or block; a chart shows the table beside it. */
  private List<Block> blocks(Fields fields) {
    List<Block> blocks = new ArrayList<>();
    fields.optional("text").flatMap(this::text).map(Block.OfText::new).ifPresent(blocks::add);
    Optional<TableView> table = fields.optional("table").map(this::tableView);
    table.map(Block.OfTable::new).ifPresent(blocks::add);
    fields
        .optional("chart")
        .map(chart -> charts.parse(chart, table.map(TableView::table)))
        .map(Block.OfChart::new)
        .ifPresent(blocks::add);
    return blocks;
  }

  private Optional<Block> block(Node node) {
    Fields fields = Fields.of(Part.BLOCK, node, values.problems());
    long before = values.problems().errors();
    List<Block> blocks = new ArrayList<>(blocks(fields));
    fields.optional("beside").map(this::beside).ifPresent(blocks::add);
    return one(node, blocks, before, "a text, a table, a chart or beside");
  }

  private Block beside(Node node) {
    List<Block> parts = items(Optional.of(node)).flatMap(item -> figure(item).stream()).toList();
    if (parts.size() == 1 || parts.size() > MOST_BESIDE) {
      values.wrong(
          node.position(), "expected 2 or 3 figures beside each other, found " + parts.size());
    }
    return new Block.Beside(parts);
  }

  private Optional<Block> figure(Node node) {
    Fields fields = Fields.of(Part.FIGURE, node, values.problems());
    long before = values.problems().errors();
    return one(node, blocks(fields), before, "a table or a chart");
  }

  private Optional<Block> one(Node node, List<Block> blocks, long errorsBefore, String expected) {
    if (blocks.size() != 1 && values.problems().errors() == errorsBefore) {
      values.wrong(node.position(), "expected one of: " + expected);
    }
    return blocks.stream().findFirst();
  }

  /** A table by name, or with a choice of columns and a title. */
  private TableView tableView(Node node) {
    if (node instanceof Node.Scalar) {
      return TableView.of(tables.table(node).map(TableSpec::name).orElse(""));
    }
    Fields fields = Fields.of(Part.TABLE_VIEW, node, values.problems());
    Optional<TableSpec> table = fields.required("table").flatMap(tables::table);
    List<Node.Scalar> columns = fields.optional("columns").map(values::texts).orElse(List.of());
    Optional<Node.Scalar> group = fields.optional("group").flatMap(values::scalar);
    table.ifPresent(
        spec -> {
          columns.forEach(column -> tables.visible(column, spec));
          group.ifPresent(column -> tables.visible(column, spec));
        });
    return new TableView(
        table.map(TableSpec::name).orElse(""),
        columns.stream().map(Node.Scalar::text).toList(),
        group.map(Node.Scalar::text),
        fields.optional("title").flatMap(values::label));
  }

  private Optional<Text> text(Node node) {
    Optional<Label> label = values.label(node);
    label.ifPresent(found -> references.check(node));
    return label.map(markdown -> new Text(markdown, node.position()));
  }
}
