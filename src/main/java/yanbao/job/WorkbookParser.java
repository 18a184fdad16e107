package yanbao.job;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import yanbao.model.Label;
import yanbao.model.Language;
import yanbao.problem.Escape;
import yanbao.problem.Position;
import yanbao.report.WorkbookDefinition;
import yanbao.report.WorkbookDefinition.Highlight;
import yanbao.report.WorkbookDefinition.Sheet;
import yanbao.report.chart.Chart;
import yanbao.table.TableSpec;

/** Reads a workbook and its sheets. */
final class WorkbookParser {
  private static final int LONGEST_TITLE = 31;
  private static final Pattern NOT_IN_A_TITLE = Pattern.compile("[\\[\\]:*?/\\\\\\p{Cntrl}]|^'|'$");

  private final Values values;
  private final FilePaths paths;
  private final TableReferences tables;
  private final ChartParser charts;

  WorkbookParser(Values values, FilePaths paths, Catalog catalog) {
    this.values = values;
    this.paths = paths;
    this.tables = new TableReferences(values, catalog);
    this.charts = new ChartParser(values, catalog);
  }

  WorkbookDefinition parse(Node.Entry entry) {
    Fields fields = Fields.of(Part.WORKBOOK, entry, values.problems());
    String file =
        fields.required("file").flatMap(node -> paths.deliverable(node, ".xlsx")).orElse("");
    Set<String> titles = new HashSet<>();
    List<Sheet> sheets = new ArrayList<>();
    for (Node node : fields.required("sheets").map(values::items).orElse(List.of())) {
      sheets.add(sheet(node, titles));
    }
    return new WorkbookDefinition(entry.name(), file, sheets);
  }

  private Sheet sheet(Node node, Set<String> titles) {
    Fields fields = Fields.of(Part.SHEET, node, values.problems());
    Optional<TableSpec> table = fields.required("table").flatMap(tables::table);
    Optional<Node> ownTitle = fields.optional("title");
    Label title =
        ownTitle
            .flatMap(values::label)
            .or(() -> table.map(TableSpec::title))
            .orElse(Label.of("Sheet"));
    if (ownTitle.isPresent() || table.isPresent()) {
      checkTitle(title, ownTitle.map(Node::position).orElse(fields.position()), titles);
    }
    Optional<Node.Scalar> freeze = fields.optional("freeze").flatMap(values::scalar);
    freeze.ifPresent(column -> table.ifPresent(spec -> tables.visible(column, spec)));
    Optional<String> shown = table.map(TableSpec::name);
    List<Chart> drawn =
        fields.optional("charts").map(values::items).orElse(List.of()).stream()
            .map(chart -> charts.parse(chart, shown.or(() -> Optional.of(""))))
            .toList();
    return new Sheet(
        shown.orElse(""),
        title,
        fields.optional("description").flatMap(values::label),
        freeze.map(Node.Scalar::text),
        highlights(fields, table),
        drawn);
  }

  private Map<String, Highlight> highlights(Fields fields, Optional<TableSpec> table) {
    Map<String, Highlight> words =
        Map.of("negative", Highlight.NEGATIVE, "bars", Highlight.BARS, "scale", Highlight.SCALE);
    Map<String, Highlight> highlights = new LinkedHashMap<>();
    fields
        .optional("highlight")
        .map(node -> values.entries(node, "highlights by column"))
        .orElse(List.of())
        .forEach(
            entry -> {
              table.ifPresent(spec -> tables.number(entry.key(), spec));
              values
                  .choice(entry.value(), words)
                  .ifPresent(highlight -> highlights.put(entry.name(), highlight));
            });
    return highlights;
  }

  private void checkTitle(Label title, Position.InDefinition position, Set<String> titles) {
    Set<String> own = new HashSet<>();
    for (Language language : Language.values()) {
      String text = title.in(language);
      if (own.add(text)) {
        checkTitle(text, position);
      }
      if (!titles.add(language.code() + ' ' + text.toLowerCase(Locale.ROOT))) {
        values.wrong(
            position,
            "the sheet title \""
                + Escape.text(text)
                + "\" is in this workbook twice; set \"title\"");
        return;
      }
    }
  }

  private void checkTitle(String text, Position.InDefinition position) {
    if (text.length() > LONGEST_TITLE
        || NOT_IN_A_TITLE.matcher(text).find()
        || text.equalsIgnoreCase("History")) {
      values.wrong(
          position,
          "Excel takes no sheet title \""
              + Escape.text(text)
              + "\"; expected at most 31 characters, none of [ ] : * ? / \\, no ' at either end,"
              + " and not History");
    }
  }
}
