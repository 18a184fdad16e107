package yanbao.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import yanbao.model.DisplayFormat;
import yanbao.model.Parameter;
import yanbao.model.Value;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.Problems;
import yanbao.table.ComputedTable;
import yanbao.table.TableDefinition;

/**
 * Replaces the references in a text by displayed values: {@code {{ table.total.column }}}, {@code
 * {{ table[key].column }}}, {@code {{ parameter }}}, {@code {{ as_of }}}; each may end in {@code |
 * format}.
 */
public final class References {
  private static final Pattern REFERENCE = Pattern.compile("\\{\\{(?<body>[^{}]*)}}");
  private static final Pattern TOTAL =
      Pattern.compile("(?<table>\\w+)\\.(?<total>\\w+)\\.(?<column>\\w+)");
  private static final Pattern CELL =
      Pattern.compile("(?<table>\\w+)\\[(?<key>[^\\]]+)]\\.(?<column>\\w+)");
  private static final Pattern NAME = Pattern.compile("\\w+");

  private References() {}

  /** A reference as written: what it names, and the format to show it in. */
  public record Reference(String target, Optional<String> format) {}

  /** Writes a value that a reference shows. */
  public interface Shown {
    String write(Figure.Source source, String text);
  }

  private record Found(Place place, Value value, DisplayFormat format) {}

  private record Place(String table, int record, String column) {}

  /** The references of a text, in order. */
  public static List<Reference> in(String text) {
    List<Reference> references = new ArrayList<>();
    Matcher matcher = REFERENCE.matcher(text);
    while (matcher.find()) {
      references.add(reference(matcher.group("body")));
    }
    return references;
  }

  private static Reference reference(String body) {
    int bar = body.indexOf('|');
    return bar < 0
        ? new Reference(body.strip(), Optional.empty())
        : new Reference(
            body.substring(0, bar).strip(), Optional.of(body.substring(bar + 1).strip()));
  }

  /** A target in its parts; a parameter has only the last. */
  public sealed interface Target {
    record Total(String table, String total, String column) implements Target {}

    record Cell(String table, String key, String column) implements Target {}

    record Named(String name) implements Target {}
  }

  /** The parts of what a reference names; empty where it is none. */
  public static Optional<Target> target(String text) {
    Matcher total = TOTAL.matcher(text);
    if (total.matches()) {
      return Optional.of(
          new Target.Total(total.group("table"), total.group("total"), total.group("column")));
    }
    Matcher cell = CELL.matcher(text);
    if (cell.matches()) {
      return Optional.of(
          new Target.Cell(cell.group("table"), cell.group("key"), cell.group("column")));
    }
    return NAME.matcher(text).matches() ? Optional.of(new Target.Named(text)) : Optional.empty();
  }

  /** The text with every reference replaced; one that finds nothing is a problem. */
  public static String resolve(String text, Position position, ReportData data, Problems problems) {
    return resolve(text, position, data, problems, (source, shown) -> shown);
  }

  /** The text with every reference replaced by what this finds. */
  public static String replace(String text, Function<Reference, String> shown) {
    return REFERENCE
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(shown.apply(reference(match.group(1)))));
  }

  /**
   * The same for a text in a markup.
   *
   * @param shown makes a displayed value stand for itself there
   */
  public static String resolve(
      String text, Position position, ReportData data, Problems problems, Shown shown) {
    return replace(text, reference -> show(reference, position, data, problems, shown));
  }

  private static String show(
      Reference reference, Position position, ReportData data, Problems problems, Shown shown) {
    Optional<Found> found = find(reference.target(), data);
    if (found.isEmpty()) {
      problems.error(
          ProblemCode.REFERENCE_UNRESOLVED,
          position,
          "no value for {{ "
              + reference.target()
              + " }}; expected table.total.column, table[key].column or a parameter");
      return "?";
    }
    Place place = found.get().place();
    DisplayFormat own = found.get().format();
    DisplayFormat format = reference.format().flatMap(DisplayFormat::of).orElse(own);
    return shown.write(
        new Figure.Source(
            place.table(), place.record(), place.column(), format.toString(), !format.equals(own)),
        format.show(found.get().value()));
  }

  private static Optional<Found> find(String target, ReportData data) {
    return target(target)
        .flatMap(
            named ->
                switch (named) {
                  case Target.Total(String table, String total, String column) ->
                      total(data, table, total, column);
                  case Target.Cell(String table, String key, String column) ->
                      cell(data, table, key, column);
                  case Target.Named(String name) -> parameter(data, name);
                });
  }

  private static Optional<Found> total(ReportData data, String table, String total, String column) {
    ComputedTable computed = data.tables().get(table);
    if (computed == null) {
      return Optional.empty();
    }
    for (int index = 0; index < computed.totals().size(); index++) {
      ComputedTable.Total row = computed.totals().get(index);
      Value value = row.cells().get(column);
      if (row.definition().name().equals(total) && value != null) {
        return Optional.of(
            new Found(
                new Place(table, computed.rows().size() + index, column),
                value,
                row.definition().cell(column).orElseThrow().format()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Found> cell(ReportData data, String name, String key, String column) {
    ComputedTable table = data.tables().get(name);
    if (table == null) {
      return Optional.empty();
    }
    TableDefinition definition = table.definition();
    Optional<TableDefinition.Column> wanted =
        definition.columns().stream()
            .filter(candidate -> candidate.name().equals(column))
            .findFirst();
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    String named =
        Arrays.stream(key.split("/", -1)).map(data.terms()::of).collect(Collectors.joining("/"));
    for (int row = 0; row < table.rows().size(); row++) {
      if (table.key(row).equals(named)) {
        return Optional.of(
            new Found(
                new Place(name, row, column), table.value(row, column), wanted.get().format()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Found> parameter(ReportData data, String name) {
    if (name.equals("as_of")) {
      return Optional.of(
          new Found(
              new Place("", 0, name),
              new Value.Date(data.asOf()),
              DisplayFormat.plain(yanbao.model.ValueKind.DATE)));
    }
    return data.parameters().stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst()
        .map(
            (Parameter parameter) ->
                new Found(new Place("", 0, name), parameter.value(), parameter.format()));
  }
}
