package yanbao.draft;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import yanbao.model.ColumnType;
import yanbao.model.DateType;
import yanbao.model.TextType;

/** Writes the draft as a job definition. */
final class JobText {
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}][\\p{L}0-9 _./()-]*");
  private static final Pattern WORD_WITH_MEANING =
      Pattern.compile("(?i)true|false|yes|no|on|off|null|y|n");
  private static final int ROWS_IN_REPORT = 100;
  private static final int COLUMNS_IN_REPORT = 8;
  private static final int SHEET_NAME = 31;

  /** The sheet title that Excel keeps to itself. */
  private static final String RESERVED = "history";

  private final String job;
  private final LocalDate asOf;
  private final List<DraftedSource> sources;
  private final List<String> tables;
  private final StringBuilder text = new StringBuilder();

  JobText(String job, LocalDate asOf, List<DraftedSource> sources, Names names) {
    this.job = job;
    this.asOf = asOf;
    this.sources = sources;
    this.tables = sources.stream().map(source -> names.of(source.name() + "_table", "")).toList();
  }

  String write() {
    line(0, "# yaml-language-server: $schema=../../docs/job.schema.json");
    line(
        0,
        "# A first draft: it runs as it is. Comments say what the files show and what is not"
            + " sure.");
    line(0, "job: " + job);
    line(0, "title: " + quoted(job));
    line(0, "asOf: " + asOf);
    line(0, "language: " + language());
    line(0, "");
    line(0, "sources:");
    sources.forEach(this::source);
    line(0, "");
    line(0, "tables:");
    for (int i = 0; i < sources.size(); i++) {
      table(tables.get(i), sources.get(i));
    }
    workbook();
    report();
    return text.toString();
  }

  /** The language of most headers. */
  private String language() {
    long chinese =
        sources.stream()
            .flatMap(source -> source.columns().stream())
            .filter(
                column ->
                    column.evidence().header().codePoints().anyMatch(Character::isIdeographic))
            .count();
    long all = sources.stream().mapToLong(source -> source.columns().size()).sum();
    return 2 * chinese > all ? "zh" : "en";
  }

  private void source(DraftedSource source) {
    line(1, source.name() + ":  # " + source.rows() + " rows");
    line(2, "title: " + quoted(source.title()));
    line(2, "path: " + quoted(source.path()));
    source
        .charset()
        .ifPresent(
            charset ->
                line(
                    2,
                    "charset: "
                        + charset.name().toLowerCase(Locale.ROOT)
                        + "  # as its bytes look"));
    source.delimiter().ifPresent(delimiter -> line(2, "delimiter: " + delimiter(delimiter)));
    source.sheet().ifPresent(sheet -> line(2, "sheet: " + quoted(sheet)));
    Shape shape = source.shape();
    if (!shape.firstRow() || shape.headerRows() > 1) {
      String rows = shape.headerRows() > 1 ? ", rows: " + shape.headerRows() : "";
      line(2, "header: {row: " + shape.headerRow() + rows + "}");
    }
    boolean unproven = shape.total().isPresent() && source.totalOf().isEmpty();
    if (unproven) {
      line(
          2,
          "footer: "
              + quoted(Sample.firstText(shape.total().get()))
              + "  # a total row that is not the sum of the rows above it");
    } else {
      shape.footer().ifPresent(footer -> line(2, "footer: " + quoted(footer)));
    }
    if (source.keys().isEmpty()) {
      line(2, "# No few columns name a row: add \"key: true\" to those that should.");
    }
    line(2, "columns:");
    source.columns().forEach(column -> column(source, column));
    if (!source.totalOf().isEmpty()) {
      line(
          2,
          "controlTotal: {row: "
              + quoted(Sample.firstText(shape.total().orElseThrow()))
              + ", columns: ["
              + String.join(", ", source.totalOf())
              + "], tolerance: "
              + tolerance(source)
              + "}");
    }
  }

  /** The most that rounding explains in any of the columns. */
  private static String tolerance(DraftedSource source) {
    return source.shape().total().orElseThrow().cells().stream()
        .flatMap(cell -> Shape.number(cell).stream())
        .map(SourceDrafter::tolerance)
        .max(java.math.BigDecimal::compareTo)
        .orElseThrow()
        .toPlainString();
  }

  private void column(DraftedSource source, DraftedSource.DraftedColumn column) {
    ColumnEvidence evidence = column.evidence();
    StringBuilder parts = new StringBuilder("header: " + quoted(evidence.header()));
    ColumnType type = evidence.type();
    if (!(type instanceof TextType)) {
      parts.append(", type: ").append(type.word());
    }
    if (type instanceof DateType date && !date.formats().isEmpty()) {
      parts.append(", format: ").append(list(date.formats()));
    }
    if (!(type instanceof TextType) && !evidence.nulls().isEmpty()) {
      parts.append(", nulls: ").append(list(evidence.nulls()));
    }
    if (source.keys().contains(column.name())) {
      parts.append(", key: true");
    }
    String comment = evidence.comment();
    line(3, column.name() + ": {" + parts + "}" + (comment.isEmpty() ? "" : "  # " + comment));
  }

  private void table(String name, DraftedSource source) {
    line(1, name + ":");
    line(2, "title: " + quoted(source.title()));
    line(2, "from: " + source.name());
    line(2, "columns:");
    for (DraftedSource.DraftedColumn column : source.columns()) {
      String format =
          column.evidence().format().map(pattern -> ", format: \"" + pattern + '"').orElse("");
      line(3, column.name() + ": {label: " + quoted(column.evidence().header()) + format + "}");
    }
    if (!source.totalOf().isEmpty()) {
      line(2, "totals:");
      line(3, "total:");
      line(4, "label: " + quoted(Sample.firstText(source.shape().total().orElseThrow())));
      line(
          4,
          "cells: {"
              + String.join(
                  ", ",
                  source.totalOf().stream()
                      .map(column -> column + ": 'SUM([" + column + "])'")
                      .toList())
              + "}");
    }
  }

  private void workbook() {
    line(0, "");
    line(0, "workbooks:");
    line(1, "tables:");
    line(2, "file: " + job + "-{asOf}.xlsx");
    line(2, "sheets:");
    Set<String> taken = new HashSet<>(Set.of(RESERVED));
    for (int i = 0; i < sources.size(); i++) {
      String title = sheetTitle(sources.get(i), taken);
      line(3, "- {table: " + tables.get(i) + ", title: " + quoted(title) + "}");
    }
  }

  /** A title that Excel takes and that no other sheet has. */
  private static String sheetTitle(DraftedSource source, Set<String> taken) {
    String text = source.title().replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
    String base = text.isEmpty() ? source.name() : text;
    String title = cut(base, SHEET_NAME);
    for (int i = 2; !taken.add(title.toLowerCase(Locale.ROOT)); i++) {
      title = cut(base, SHEET_NAME - 1 - String.valueOf(i).length()) + ' ' + i;
    }
    return title;
  }

  private static String cut(String text, int length) {
    return text.length() > length ? text.substring(0, length).strip() : text;
  }

  private void report() {
    line(0, "");
    line(0, "report:");
    line(1, "file: " + job + "-{asOf}.pdf");
    line(1, "cover: {}");
    line(1, "sections:");
    for (int i = 0; i < sources.size(); i++) {
      DraftedSource source = sources.get(i);
      line(2, "- heading: " + quoted(source.title()));
      if (source.rows() > ROWS_IN_REPORT) {
        line(
            3,
            "text: "
                + quoted("All rows are in the workbook.")
                + "  # show what matters of it here");
        continue;
      }
      List<String> columns =
          source.columns().stream()
              .limit(COLUMNS_IN_REPORT)
              .map(DraftedSource.DraftedColumn::name)
              .toList();
      line(
          3,
          "table: {table: " + tables.get(i) + ", columns: [" + String.join(", ", columns) + "]}");
    }
  }

  private void line(int depth, String line) {
    text.append("  ".repeat(depth)).append(line).append('\n');
  }

  /** One text, or several as a list. */
  private static String list(List<String> texts) {
    return texts.size() == 1
        ? quoted(texts.getFirst())
        : '[' + String.join(", ", texts.stream().map(JobText::quoted).toList()) + ']';
  }

  private static String delimiter(char delimiter) {
    return delimiter == '\t' ? "\"\\t\"" : "\"" + delimiter + '"';
  }

  /** A scalar: as it is where nothing in it means something else to YAML, else in double quotes. */
  static String quoted(String text) {
    if (PLAIN.matcher(text).matches()
        && !text.endsWith(" ")
        && !WORD_WITH_MEANING.matcher(text).matches()) {
      return text;
    }
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (c < ' ' || c == 0x7F || c == 0x85 || c == 0xFEFF) {
            quoted.append("\\u%04X".formatted((int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }
}
