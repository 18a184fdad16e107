package yanbao.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import yanbao.model.Label;
import yanbao.report.chart.BarChart;
import yanbao.report.chart.Chart;
import yanbao.report.chart.LineChart;
import yanbao.report.chart.ScatterChart;
import yanbao.table.TableSpec;

/** Reads a chart over the rows of a table. */
final class ChartParser {
  private enum Type {
    BAR,
    LINE,
    SCATTER
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
    Type type = type(fields);
    Optional<Node.Scalar> category = fields.required("category").flatMap(values::scalar);
    Optional<Node.Scalar> labels = fields.optional("labels").flatMap(values::scalar);
    List<Node.Scalar> numbers = fields.required("values").map(values::texts).orElse(List.of());
    table.ifPresent(
        spec -> {
          category.ifPresent(
              column -> {
                if (type == Type.SCATTER) {
                  tables.number(column, spec);
                } else {
                  tables.visible(column, spec);
                }
              });
          labels.ifPresent(column -> tables.visible(column, spec));
          numbers.forEach(column -> tables.number(column, spec));
        });
    String name = table.map(TableSpec::name).orElse("");
    Label title = fields.required("title").flatMap(values::label).orElse(Label.of(name));
    String along = category.map(Node.Scalar::text).orElse("");
    List<String> drawn = numbers.stream().map(Node.Scalar::text).toList();
    refuse(fields, type);
    return switch (type) {
      case BAR -> new BarChart(title, name, along, drawn, direction(fields), stacking(fields));
      case LINE -> new LineChart(title, name, along, drawn);
      case SCATTER -> {
        numbers.stream()
            .skip(1)
            .forEach(more -> values.wrong(more.position(), "a point has one height: one column"));
        yield new ScatterChart(title, name, along, drawn, labels.map(Node.Scalar::text));
      }
    };
  }

  private Type type(Fields fields) {
    Map<String, Type> words = Map.of("bar", Type.BAR, "line", Type.LINE, "scatter", Type.SCATTER);
    return fields.required("type").flatMap(node -> values.choice(node, words)).orElse(Type.BAR);
  }

  private static void refuse(Fields fields, Type type) {
    if (type != Type.BAR) {
      fields.refuse(List.of("direction", "stacking"), "only bars have it");
    }
    if (type != Type.SCATTER) {
      fields.refuse(List.of("labels"), "only points have it");
    }
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
