package yanbao.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import yanbao.model.Label;
import yanbao.report.chart.BarChart;
import yanbao.report.chart.Chart;
import yanbao.report.chart.LineChart;
import yanbao.table.TableSpec;

/** Reads a chart over the rows of a table. */
final class ChartParser {
  private enum Type {
    BAR,
    LINE
  }

  private final Values values;
  private final Catalog catalog;
  private final TableReferences tables;

  ChartParser(Values values, Catalog catalog) {
    this.values = values;
    this.catalog = catalog;
    this.tables = new TableReferences(values, catalog);
  }

  /** The chart; without a table of its own it shows the given one. */
  Chart parse(Node node, Optional<String> shown) {
    Fields fields = Fields.of(Part.CHART, node, values.problems());
    Optional<Node> own = shown.isPresent() ? fields.optional("table") : fields.required("table");
    Optional<TableSpec> table =
        own.map(tables::table).orElseGet(() -> shown.flatMap(catalog::table));
    Optional<Node.Scalar> category = fields.required("category").flatMap(values::scalar);
    List<Node.Scalar> numbers = fields.required("values").map(values::texts).orElse(List.of());
    table.ifPresent(
        spec -> {
          category.ifPresent(column -> tables.visible(column, spec));
          numbers.forEach(column -> tables.number(column, spec));
        });
    return chart(
        fields,
        table.map(TableSpec::name).orElse(""),
        category.map(Node.Scalar::text).orElse(""),
        numbers.stream().map(Node.Scalar::text).toList());
  }

  private Chart chart(Fields fields, String table, String category, List<String> numbers) {
    Label title = fields.required("title").flatMap(values::label).orElse(Label.of(table));
    Type type =
        fields
            .required("type")
            .flatMap(node -> values.choice(node, Map.of("bar", Type.BAR, "line", Type.LINE)))
            .orElse(Type.BAR);
    return switch (type) {
      case BAR ->
          new BarChart(title, table, category, numbers, direction(fields), stacking(fields));
      case LINE -> {
        fields.refuse(List.of("direction", "stacking"), "only bars have it");
        yield new LineChart(title, table, category, numbers);
      }
    };
  }

  private BarChart.Direction direction(Fields fields) {
    Map<String, BarChart.Direction> words =
        Map.of(
            "vertical", BarChart.Direction.VERTICAL, "horizontal", BarChart.Direction.HORIZONTAL);
    return fields
        .optional("direction")
        .flatMap(node -> values.choice(node, words))
        .orElse(BarChart.Direction.VERTICAL);
  }

  private BarChart.Stacking stacking(Fields fields) {
    Map<String, BarChart.Stacking> words =
        Map.of(
            "side-by-side", BarChart.Stacking.SIDE_BY_SIDE, "stacked", BarChart.Stacking.STACKED);
    return fields
        .optional("stacking")
        .flatMap(node -> values.choice(node, words))
        .orElse(BarChart.Stacking.SIDE_BY_SIDE);
  }
}
