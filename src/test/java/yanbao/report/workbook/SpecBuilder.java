package yanbao.report.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yanbao.formula.FormulaParser;
import yanbao.formula.FormulaText;
import yanbao.model.ColumnType;
import yanbao.model.DisplayFormat;
import yanbao.model.Label;
import yanbao.model.SourceColumn;
import yanbao.problem.Position;
import yanbao.problem.Problems;
import yanbao.table.TableSpec;

/** Builds the definition of a table in few words. */
final class SpecBuilder {
  static final Position.InDefinition HERE = new Position.InDefinition("jobs/test.yaml", 1, 1);

  private final String name;
  private final String title;
  private final String from;
  private final List<TableSpec.Column> columns = new ArrayList<>();
  private final List<TableSpec.Total> totals = new ArrayList<>();
  private final List<TableSpec.Order> order = new ArrayList<>();
  private final List<String> group = new ArrayList<>();
  private Optional<Label> note = Optional.empty();

  SpecBuilder(String name, String title, String from) {
    this.name = name;
    this.title = title;
    this.from = from;
  }

  SpecBuilder carried(String column, String label) {
    return add(column, label, new TableSpec.Content.Carried(column), "", "", false);
  }

  SpecBuilder carried(String column, String label, String format) {
    return add(column, label, new TableSpec.Content.Carried(column), "", format, false);
  }

  SpecBuilder hidden(String column, String label) {
    return add(column, label, new TableSpec.Content.Carried(column), "", "", true);
  }

  SpecBuilder computed(String column, String label, String formula, String unit, String format) {
    return add(
        column, label, new TableSpec.Content.Computed(formula(formula)), unit, format, false);
  }

  private SpecBuilder add(
      String column,
      String label,
      TableSpec.Content content,
      String unit,
      String format,
      boolean hidden) {
    columns.add(
        new TableSpec.Column(
            column,
            Optional.of(Label.of(label)),
            content,
            Optional.of(unit).filter(text -> !text.isEmpty()),
            DisplayFormat.of(format),
            false,
            hidden,
            HERE));
    return this;
  }

  SpecBuilder orderedBy(String... names) {
    Arrays.stream(names).forEach(column -> order.add(new TableSpec.Order(column, false, HERE)));
    return this;
  }

  SpecBuilder groupedBy(String column) {
    group.add(column);
    return this;
  }

  SpecBuilder note(String text) {
    note = Optional.of(Label.of(text));
    return this;
  }

  /** A total row; {@code per} may be empty. */
  SpecBuilder total(String total, String label, String per, Map<String, String> cells) {
    totals.add(
        new TableSpec.Total(
            total,
            Label.of(label),
            Optional.of(per).filter(text -> !text.isEmpty()),
            columns.stream()
                .filter(column -> cells.containsKey(column.name()))
                .map(
                    column ->
                        new TableSpec.Cell(
                            column.name(),
                            formula(cells.getOrDefault(column.name(), "")),
                            Optional.empty(),
                            HERE))
                .toList(),
            HERE));
    return this;
  }

  TableSpec build() {
    return new TableSpec(
        name,
        Label.of(title),
        from,
        Optional.empty(),
        Optional.empty(),
        group,
        order,
        columns,
        totals,
        note,
        HERE);
  }

  static SourceColumn source(String name, ColumnType type, String unit, boolean key) {
    return new SourceColumn(
        name,
        List.of(name),
        type,
        Optional.of(unit).filter(text -> !text.isEmpty()),
        List.of(),
        key,
        false,
        HERE);
  }

  private static FormulaText formula(String text) {
    Problems problems = new Problems();
    Optional<FormulaText> formula = FormulaParser.parse(text, HERE, problems);
    problems.throwIfErrors();
    return formula.orElseThrow();
  }
}
