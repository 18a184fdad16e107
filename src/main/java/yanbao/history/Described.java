package yanbao.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import yanbao.model.Language;
import yanbao.model.ValueKind;
import yanbao.plan.ParameterValues;
import yanbao.publish.Manifest;
import yanbao.table.ComputedTable;
import yanbao.table.GivenRows;
import yanbao.table.TableDefinition;
import yanbao.table.TableDefinition.Content;

/** Tells a manifest how a table was made, so that revisions can be compared by it alone. */
public final class Described {
  private Described() {}

  /** The table in the words of its definition. */
  public static Manifest.Table table(ComputedTable table, Language language) {
    TableDefinition definition = table.definition();
    return new Manifest.Table(
        definition.name(),
        definition.title().in(language),
        table.rows().size(),
        from(definition),
        definition.columns().stream().map(column -> column(column, language)).toList(),
        definition.totals().stream().map(total -> total(total, language)).toList());
  }

  private static String from(TableDefinition definition) {
    List<String> words = new ArrayList<>();
    words.add(definition.given().map(Described::rows).orElse("from " + definition.from()));
    definition.where().ifPresent(where -> words.add("where " + where.source().text()));
    if (!definition.group().isEmpty()) {
      words.add("group " + String.join(", ", definition.group()));
    }
    if (!definition.order().isEmpty()) {
      words.add(
          definition.order().stream()
              .map(order -> (order.descending() ? "-" : "") + order.column())
              .collect(Collectors.joining(", ", "order ", "")));
    }
    return String.join("; ", words);
  }

  private static String rows(GivenRows given) {
    return given.columns().stream()
        .map(
            column ->
                column.name()
                    + " = "
                    + column.values().stream()
                        .map(ParameterValues::text)
                        .collect(Collectors.joining(", ")))
        .collect(Collectors.joining("; ", "rows ", ""));
  }

  private static Manifest.Column column(TableDefinition.Column column, Language language) {
    return new Manifest.Column(
        column.name(),
        column.label().in(language),
        column.format().excel(),
        column.kind() == ValueKind.NUMBER,
        column.key(),
        column.hidden(),
        method(column.content()));
  }

  private static String method(Content content) {
    return switch (content) {
      case Content.Carried(String column) -> "column " + column;
      case Content.Lookup lookup -> lookup(lookup);
      case Content.Computed(var formula) -> formula.source().text();
    };
  }

  private static String lookup(Content.Lookup lookup) {
    List<String> on = new ArrayList<>();
    lookup.on().forEach(match -> on.add(match.column() + " = " + match.value().source().text()));
    Optional<TableDefinition.Match> before = lookup.onOrBefore();
    before.ifPresent(
        match -> on.add(match.column() + " on or before " + match.value().source().text()));
    return "lookup "
        + lookup.table()
        + "."
        + lookup.target()
        + " on "
        + String.join(", ", on)
        + (lookup.required() ? "" : ", not required");
  }

  private static Manifest.Total total(TableDefinition.Total total, Language language) {
    Map<String, String> cells = new LinkedHashMap<>();
    total.cells().forEach(cell -> cells.put(cell.column(), cell.formula().source().text()));
    return new Manifest.Total(
        total.name(), total.label().in(language), total.per().orElse(""), cells);
  }
}
