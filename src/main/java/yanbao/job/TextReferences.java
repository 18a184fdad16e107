package yanbao.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yanbao.model.DisplayFormat;
import yanbao.model.Parameter;
import yanbao.problem.Escape;
import yanbao.problem.Position;
import yanbao.report.References;
import yanbao.table.TableSpec;

/** Checks the references in a text: each names a cell or a parameter that the job has. */
final class TextReferences {
  private static final String OPENING = "{{";
  private static final Pattern TOTAL =
      Pattern.compile("(?<table>\\w+)\\.(?<total>\\w+)\\.(?<column>\\w+)");
  private static final Pattern CELL =
      Pattern.compile("(?<table>\\w+)\\[(?<key>[^\\]]+)]\\.(?<column>\\w+)");
  private static final Pattern NAME = Pattern.compile("\\w+");

  private final Values values;
  private final Catalog catalog;
  private final List<String> given;

  TextReferences(Values values, Catalog catalog) {
    this(values, catalog, List.of("as_of"));
  }

  private TextReferences(Values values, Catalog catalog, List<String> given) {
    this.values = values;
    this.catalog = catalog;
    this.given = given;
  }

  /** A mail knows its revision; deliverables do not, so that equal ones are equal. */
  static TextReferences ofMails(Values values, Catalog catalog) {
    return new TextReferences(values, catalog, List.of("as_of", "revision"));
  }

  /** Checks a text, or a text by language. */
  void check(Node node) {
    switch (node) {
      case Node.Scalar scalar -> check(scalar);
      case Node.Mapping mapping -> mapping.entries().forEach(entry -> check(entry.value()));
      case Node.Sequence sequence -> {}
    }
  }

  private void check(Node.Scalar scalar) {
    List<Position.InDefinition> places = places(scalar);
    List<References.Reference> references = References.in(scalar.text());
    if (places.size() != references.size()) {
      values.wrong(
          places.isEmpty() ? scalar.position() : places.getLast(),
          "a reference is not closed; expected {{ table.total.column | format }}");
      return;
    }
    for (int i = 0; i < places.size(); i++) {
      check(references.get(i), places.get(i));
    }
  }

  private static List<Position.InDefinition> places(Node.Scalar scalar) {
    List<Position.InDefinition> places = new ArrayList<>();
    int at = scalar.text().indexOf(OPENING);
    while (at >= 0) {
      places.add(scalar.at(at));
      at = scalar.text().indexOf(OPENING, at + OPENING.length());
    }
    return places;
  }

  private void check(References.Reference reference, Position.InDefinition position) {
    reference
        .format()
        .filter(format -> DisplayFormat.of(format).isEmpty())
        .ifPresent(
            format ->
                values.wrong(
                    position,
                    "expected a format such as 0.0 or 0.0%, found \"" + Escape.text(format) + '"'));
    Matcher total = TOTAL.matcher(reference.target());
    Matcher cell = CELL.matcher(reference.target());
    if (total.matches()) {
      table(total.group("table"), position)
          .ifPresent(table -> total(table, total.group("total"), total.group("column"), position));
    } else if (cell.matches()) {
      table(cell.group("table"), position)
          .ifPresent(table -> column(table, cell.group("column"), position));
    } else if (NAME.matcher(reference.target()).matches()) {
      parameter(reference.target(), position);
    } else {
      values.wrong(
          position,
          "expected {{ table.total.column }}, {{ table[key].column }} or {{ parameter }}, found \""
              + Escape.text(reference.target())
              + '"');
    }
  }

  private Optional<TableSpec> table(String name, Position.InDefinition position) {
    Optional<TableSpec> table = catalog.table(name);
    if (table.isEmpty()) {
      unknown("table", name, catalog.tableNames(), position);
    }
    return table;
  }

  private void total(TableSpec table, String name, String column, Position.InDefinition position) {
    List<String> names = table.totals().stream().map(TableSpec.Total::name).toList();
    Optional<TableSpec.Total> total =
        table.totals().stream().filter(candidate -> candidate.name().equals(name)).findFirst();
    if (total.isEmpty()) {
      unknown("total of " + table.name(), name, names, position);
      return;
    }
    if (total.get().per().isPresent()) {
      values.wrong(
          position,
          "the total "
              + name
              + " has a row per "
              + total.get().per().get()
              + "; a reference needs a total with one row");
    }
    List<String> cells = total.get().cells().stream().map(TableSpec.Cell::column).toList();
    if (!cells.contains(column)) {
      unknown("cell of " + table.name() + '.' + name, column, cells, position);
    }
  }

  private void column(TableSpec table, String name, Position.InDefinition position) {
    List<String> columns = Catalog.columnNames(table);
    if (!columns.contains(name)) {
      unknown("column of " + table.name(), name, columns, position);
    }
  }

  private void parameter(String name, Position.InDefinition position) {
    List<String> names = new ArrayList<>(given);
    catalog.parameters().stream().map(Parameter::name).forEach(names::add);
    if (!names.contains(name)) {
      unknown("parameter", name, names, position);
    }
  }

  private void unknown(
      String what, String name, List<String> known, Position.InDefinition position) {
    values.unknown(
        position, "unknown " + what + " \"" + Escape.text(name) + '"' + Allowed.hint(name, known));
  }
}
