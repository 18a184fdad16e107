package yanbao.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yanbao.formula.FormulaText;
import yanbao.model.Label;
import yanbao.table.GivenRows;
import yanbao.table.TableSpec;

/** Reads a table as the author wrote it; what it names is checked by {@link TableNames}. */
final class TableParser {
  private final Values values;

  TableParser(Values values) {
    this.values = values;
  }

  TableSpec parse(Node.Entry entry) {
    Fields fields = Fields.of(Part.TABLE, entry, values.problems());
    TableColumnParser columns = new TableColumnParser(values);
    Optional<Node> rows = fields.optional("rows");
    if (rows.isPresent()) {
      fields.refuse(List.of("from", "group"), "the table gives its rows itself");
    }
    return new TableSpec(
        entry.name(),
        fields.required("title").flatMap(values::label).orElse(Label.of(entry.name())),
        rows.isPresent()
            ? GivenRows.of(entry.name())
            : fields.required("from").flatMap(values::text).orElse(""),
        rows.map(new GivenRowsParser(values)::parse),
        fields.optional("where").flatMap(values::formula),
        fields.optional("group").map(values::strings).orElse(List.of()),
        fields.optional("order").map(this::order).orElse(List.of()),
        fields.required("columns").map(values::named).orElse(List.of()).stream()
            .map(columns::parse)
            .toList(),
        fields.optional("totals").map(values::named).orElse(List.of()).stream()
            .flatMap(total -> totals(total).stream())
            .toList(),
        fields.optional("note").flatMap(values::label),
        entry.position());
  }

  private List<TableSpec.Order> order(Node node) {
    return values.texts(node).stream().map(TableParser::order).toList();
  }

  private static TableSpec.Order order(Node.Scalar scalar) {
    boolean descending = scalar.text().startsWith("-");
    String column = descending ? scalar.text().substring(1) : scalar.text();
    return new TableSpec.Order(column, descending, scalar.position());
  }

  /** A total row; or the five rows of a statistics block. */
  private List<TableSpec.Total> totals(Node.Entry entry) {
    Fields fields = Fields.of(Part.TOTAL, entry, values.problems());
    Optional<String> per = fields.optional("per").flatMap(values::text);
    Optional<Node> statistics = fields.optional("statistics");
    if (statistics.isPresent()) {
      return Statistic.block(entry, per, values.texts(statistics.get()), values.problems());
    }
    List<TableSpec.Cell> cells = new ArrayList<>();
    for (Node.Entry cell : fields.required("cells").map(values::named).orElse(List.of())) {
      cell(cell).ifPresent(cells::add);
    }
    return List.of(
        new TableSpec.Total(
            entry.name(),
            fields.required("label").flatMap(values::label).orElse(Label.of(entry.name())),
            per,
            cells,
            entry.position()));
  }

  /** A formula, or a formula with a format of its own. */
  private Optional<TableSpec.Cell> cell(Node.Entry entry) {
    if (entry.value() instanceof Node.Scalar) {
      return values.formula(entry.value()).map(formula -> cell(entry, formula, Optional.empty()));
    }
    Fields fields = Fields.of(Part.CELL, entry, values.problems());
    Optional<Node> format = fields.optional("format");
    return fields
        .required("formula")
        .flatMap(values::formula)
        .map(formula -> cell(entry, formula, format));
  }

  private TableSpec.Cell cell(Node.Entry entry, FormulaText formula, Optional<Node> format) {
    return new TableSpec.Cell(
        entry.name(), formula, format.flatMap(values::format), entry.position());
  }
}
