package yanbao.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import yanbao.job.JobDefinition;
import yanbao.model.Language;
import yanbao.plan.AsOfDate;
import yanbao.report.Block;
import yanbao.report.ReportDefinition;
import yanbao.report.chart.Chart;
import yanbao.table.TableDefinition;
import yanbao.table.TableDefinition.Content;

/** Which sources go into which tables, and which tables into which deliverables, as a drawing. */
final class Graph {
  private static final int WIDTH = 206;
  private static final int HEIGHT = 28;
  private static final int ACROSS = 250;
  private static final int DOWN = 42;
  // What a label takes of its box, about, in the font size of page.css.
  private static final int LETTER = 7;
  private static final int IDEOGRAPH = 12;
  private static final int FIRST_WIDE = 0x2E80;

  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final Map<String, Set<String>> madeFrom = new LinkedHashMap<>();
  private final Map<String, String> labels = new LinkedHashMap<>();

  private Graph() {}

  static String of(JobDefinition job, Language language, LocalDate asOf) {
    Graph graph = new Graph();
    job.sources().forEach(source -> graph.add(source.name(), source.name(), Set.of(), 0));
    for (TableDefinition table : job.tables()) {
      Set<String> from = sources(table);
      int column =
          1 + from.stream().mapToInt(name -> graph.columns.getOrDefault(name, 0)).max().orElse(0);
      graph.add(table.name(), table.title().in(language), from, column);
    }
    int last = 1 + graph.columns.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    for (var workbook : job.workbooks()) {
      Set<String> shown = new TreeSet<>();
      workbook.sheets().forEach(sheet -> shown.add(sheet.table()));
      String file = AsOfDate.fill(workbook.file(), asOf);
      graph.add("workbook " + workbook.name(), file, shown, last);
    }
    job.report()
        .ifPresent(
            report -> graph.add("report", AsOfDate.fill(report.file(), asOf), shown(report), last));
    return graph.svg(last);
  }

  private static Set<String> sources(TableDefinition table) {
    Set<String> from = new TreeSet<>();
    if (table.given().isEmpty()) {
      from.add(table.from());
    }
    for (TableDefinition.Column column : table.columns()) {
      switch (column.content()) {
        case Content.Carried carried -> {}
        case Content.Lookup lookup -> from.add(lookup.table());
        case Content.Computed(var formula) -> from.addAll(formula.tables());
      }
    }
    table
        .totals()
        .forEach(total -> total.cells().forEach(cell -> from.addAll(cell.formula().tables())));
    from.remove(table.name());
    return from;
  }

  private static Set<String> shown(ReportDefinition report) {
    Set<String> shown = new TreeSet<>();
    report.cover().table().ifPresent(table -> shown.add(table.table()));
    List<Block> blocks = new ArrayList<>(report.cover().sidebar());
    report.sections().forEach(section -> blocks.addAll(section.content()));
    report.closing().forEach(section -> blocks.addAll(section.content()));
    blocks.forEach(block -> addShown(block, shown));
    return shown;
  }

  private static void addShown(Block block, Set<String> shown) {
    switch (block) {
      case Block.OfText text -> {}
      case Block.OfTable(ReportDefinition.TableView view) -> shown.add(view.table());
      case Block.OfChart(Chart chart) -> shown.add(chart.table());
      case Block.Beside(List<Block> parts) -> parts.forEach(part -> addShown(part, shown));
    }
  }

  private void add(String name, String label, Set<String> from, int column) {
    columns.put(name, column);
    madeFrom.put(name, from);
    labels.put(name, label);
  }

  private String svg(int last) {
    Map<Integer, Integer> rows = new LinkedHashMap<>();
    columns.values().forEach(column -> rows.merge(column, 1, Integer::sum));
    int height = rows.values().stream().mapToInt(Integer::intValue).max().orElse(1) * DOWN;
    // Every column stands in the middle of the height, so that fewer lines cross.
    Map<Integer, Integer> next = new LinkedHashMap<>();
    rows.forEach((column, count) -> next.put(column, 1 + (height - count * DOWN) / 2));
    Map<String, int[]> places = new LinkedHashMap<>();
    columns.forEach(
        (name, column) -> {
          int below = next.merge(column, DOWN, Integer::sum);
          places.put(name, new int[] {1 + column * ACROSS, below - DOWN});
        });
    StringBuilder svg = new StringBuilder();
    svg.append(
        String.format(
            Locale.ROOT,
            "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Lineage drawing\">\n"
                + "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\""
                + " aria-labelledby=\"graph-title graph-desc\" width=\"%d\" height=\"%d\""
                + " viewBox=\"0 0 %d %d\">\n",
            last * ACROSS + WIDTH + 2,
            height,
            last * ACROSS + WIDTH + 2,
            height));
    svg.append("<title id=\"graph-title\">From sources over tables to deliverables</title>\n");
    svg.append("<desc id=\"graph-desc\">").append(Html.escape(words())).append("</desc>\n");
    madeFrom.forEach(
        (name, from) -> {
          for (String other : from) {
            if (places.containsKey(other)) {
              edge(svg, place(places, other), place(places, name));
            }
          }
        });
    places.forEach((name, at) -> node(svg, at, labels.getOrDefault(name, name)));
    return svg.append("</svg>\n</div>\n").toString();
  }

  private static int[] place(Map<String, int[]> places, String name) {
    return places.getOrDefault(name, new int[2]);
  }

  private static void edge(StringBuilder svg, int[] from, int[] to) {
    int x = from[0] + WIDTH;
    int middle = (x + to[0]) / 2;
    svg.append(
        String.format(
            Locale.ROOT,
            "<path d=\"M%d %d C%d %d %d %d %d %d\"/>\n",
            x,
            from[1] + HEIGHT / 2,
            middle,
            from[1] + HEIGHT / 2,
            middle,
            to[1] + HEIGHT / 2,
            to[0],
            to[1] + HEIGHT / 2));
  }

  private static void node(StringBuilder svg, int[] at, String label) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<g><title>%s</title><rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\"/>"
                + "<text x=\"%d\" y=\"%d\">%s</text></g>\n",
            Html.escape(label),
            at[0],
            at[1],
            WIDTH,
            HEIGHT,
            at[0] + 8,
            at[1] + 19,
            Html.escape(fit(label))));
  }

  private static String fit(String label) {
    int room = WIDTH - 16;
    for (int i = 0; i < label.length(); i = label.offsetByCodePoints(i, 1)) {
      room -= label.codePointAt(i) >= FIRST_WIDE ? IDEOGRAPH : LETTER;
      if (room < 0) {
        int end = i == 0 ? 0 : label.offsetByCodePoints(i, -1);
        return label.substring(0, end).stripTrailing() + "…";
      }
    }
    return label;
  }

  /** The same in words, for who cannot see it. */
  private String words() {
    List<String> sentences = new ArrayList<>();
    madeFrom.forEach(
        (name, from) -> {
          if (!from.isEmpty()) {
            sentences.add(
                labels.getOrDefault(name, name) + " is made from " + String.join(", ", from) + ".");
          }
        });
    return String.join(" ", sentences);
  }
}
