package yanbao.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import yanbao.history.Cause;
import yanbao.history.Diff;
import yanbao.job.JobDefinition;
import yanbao.model.Language;
import yanbao.publish.Manifest;

/**
 * What is known of one run, as a page.
 *
 * @param checks what was checked of the written files, one line each
 * @param deliveries what became of what had to go out, one line each
 * @param changes what is new since the revision before, or why that is not known
 */
public record RunPage(
    String run,
    JobDefinition job,
    Language language,
    String asOf,
    int revision,
    String outcome,
    Instant started,
    Optional<Instant> ended,
    String program,
    List<Step> steps,
    List<Manifest.Input> sources,
    List<String> checks,
    long errors,
    long warnings,
    List<Problem> problems,
    Changes changes,
    List<Link> deliverables,
    List<String> deliveries) {
  // A page is read by people; all changes are what diff prints.
  private static final int LISTED = 200;

  /** One step; {@code reused}: its result was there already. */
  public record Step(
      String name,
      boolean reused,
      long rows,
      double seconds,
      Optional<Long> rowsPerSecond,
      Optional<Long> peakHeapMegabytes) {}

  /** A problem; {@code place} down to the cell. */
  public record Problem(String severity, String code, String place, String value, String message) {}

  /** What changed; without a {@code diff}, {@code why} says why there is none. */
  public record Changes(Optional<Diff> diff, String why) {}

  /** A file; {@code href} is relative to the page. */
  public record Link(String name, String href) {}

  /** The page as text. */
  public String html() {
    Html page = new Html(job.title().in(language) + " · " + asOf + " · r" + revision);
    page.section("outcome", "Outcome");
    // Failed, published and the rest differ by word; colour only adds to it.
    page.raw("<p class=\"status " + outcome + "\">" + Html.escape(outcome) + "</p>\n");
    page.terms(outcomeTerms());
    page.endSection();
    deliverables(page);
    problems(page);
    changes(page);
    sources(page);
    steps(page);
    page.section("lineage", "Lineage: sources, tables, deliverables")
        .raw(Graph.of(job, language, LocalDate.parse(asOf)));
    page.endSection();
    return page.end();
  }

  private List<String> outcomeTerms() {
    List<String> terms = new ArrayList<>(List.of("Run", run));
    terms.addAll(List.of("Job", job.name(), "As of", asOf, "Revision", "r" + revision));
    terms.addAll(List.of("Started", Html.time(started)));
    ended.ifPresent(end -> terms.addAll(List.of("Ended", Html.time(end) + took(end))));
    terms.addAll(List.of("Problems", count(errors, "error") + ", " + count(warnings, "warning")));
    terms.addAll(List.of("Program", program));
    return terms;
  }

  private String took(Instant end) {
    Duration took = Duration.between(started, end);
    return took.compareTo(Duration.ofMinutes(2)) < 0
        ? String.format(Locale.ROOT, ", after %.1f s", took.toMillis() / 1000.0)
        : ", after " + took.toMinutes() + " min " + took.toSecondsPart() + " s";
  }

  private static String count(long number, String what) {
    return Html.number(number) + " " + what + (number == 1 ? "" : "s");
  }

  private void deliverables(Html page) {
    page.section("deliverables", "Deliverables");
    if (deliverables.isEmpty()) {
      page.paragraph("Nothing was published.");
    } else {
      page.list(deliverables.stream().map(link -> Html.link(link.href(), link.name())).toList());
    }
    lines(page, "Checked before publication:", checks);
    lines(page, "Delivered:", deliveries);
    page.endSection();
  }

  private static void lines(Html page, String before, List<String> lines) {
    if (!lines.isEmpty()) {
      page.paragraph(before).list(lines.stream().map(Html::escape).toList());
    }
  }

  private void problems(Html page) {
    page.section("problems", "Problems");
    if (problems.isEmpty()) {
      page.paragraph("None.");
    } else {
      page.table(
          "Problems by cell",
          List.of("Place", "Value", "Problem", "Severity", "Code"),
          problems.stream()
              .map(
                  problem ->
                      List.of(
                          Html.escape(problem.place()),
                          Html.escape(problem.value()),
                          Html.escape(problem.message()),
                          problem.severity().equals("error")
                              ? "<span class=\"bad\">error</span>"
                              : Html.escape(problem.severity()),
                          "<code>" + Html.escape(problem.code()) + "</code>"))
              .toList());
      if (errors + warnings > problems.size()) {
        page.paragraph("These are the first " + problems.size() + ".");
      }
    }
    page.endSection();
  }

  private void changes(Html page) {
    page.section("changes", "Changes");
    changes.diff().ifPresentOrElse(diff -> diff(page, diff), () -> page.paragraph(changes.why()));
    page.endSection();
  }

  private static void diff(Html page, Diff diff) {
    page.paragraph("Since " + diff.from() + ":");
    diff.notes().forEach(page::paragraph);
    if (diff.isEmpty()) {
      page.paragraph("No difference.");
      return;
    }
    page.raw("<ul>\n");
    diff.inputs()
        .forEach(file -> page.raw("<li>input " + Html.escape(file.path()) + " changed</li>\n"));
    diff.definition().forEach(cause -> page.raw("<li>" + words(cause) + "</li>\n"));
    for (Diff.TableDiff table : diff.tables()) {
      table.added().forEach(row -> row(page, table, row, "added"));
      table.removed().forEach(row -> row(page, table, row, "removed"));
    }
    page.raw("</ul>\n");
    List<Diff.CellChange> cells =
        diff.tables().stream().flatMap(table -> table.cells().stream()).toList();
    if (!cells.isEmpty()) {
      page.table(
          "Changed cells",
          List.of("Cell", "Before", "After", "Because"),
          cells.stream().limit(LISTED).map(RunPage::cell).toList());
    }
    if (cells.size() > LISTED) {
      page.paragraph("These are the first " + LISTED + " of " + cells.size() + ".");
    }
  }

  private static void row(Html page, Diff.TableDiff table, String row, String how) {
    page.raw("<li>" + Html.escape(table.table() + ": row " + row + " " + how) + "</li>\n");
  }

  private static List<String> cell(Diff.CellChange cell) {
    boolean visible = !cell.shownBefore().equals(cell.shownAfter());
    return List.of(
        Html.escape(cell.cell()),
        Html.escape(visible ? cell.shownBefore() : cell.before()),
        Html.escape(visible ? cell.shownAfter() : cell.after()),
        String.join("<br/>", cell.causes().stream().map(RunPage::words).toList()));
  }

  private static String words(Cause cause) {
    String kind = cause.kind().name().toLowerCase(Locale.ROOT);
    String change =
        cause.before().isEmpty() && cause.after().isEmpty()
            ? ""
            : ": " + text(cause.before()) + " → " + text(cause.after());
    String where = cause.where().isEmpty() ? "" : " (" + cause.where() + ")";
    return Html.escape(kind + " " + cause.what() + change + where);
  }

  private static String text(String value) {
    return value.isEmpty() ? "none" : value;
  }

  private void sources(Html page) {
    page.section("sources", "Sources");
    page.table(
        "Rows by input file",
        List.of("File", "Source", "Read", "Accepted", "Rejected", "Skipped", "Hidden"),
        sources.stream()
            .map(
                input ->
                    List.of(
                        Html.escape(input.path()),
                        Html.escape(input.source()),
                        Html.number(input.read()),
                        Html.number(input.accepted()),
                        Html.number(input.rejected()),
                        Html.number(input.skipped()),
                        Html.number(input.hidden())))
            .toList());
    page.endSection();
  }

  private void steps(Html page) {
    double all = steps.stream().mapToDouble(Step::seconds).sum();
    List<List<String>> rows = new ArrayList<>();
    double before = 0;
    for (Step step : steps) {
      rows.add(
          List.of(
              Html.escape(step.name() + (step.reused() ? " (was there)" : "")),
              Html.number(step.rows()),
              String.format(Locale.ROOT, "%.2f", step.seconds()),
              step.rowsPerSecond().map(Html::number).orElse(""),
              step.peakHeapMegabytes().map(Html::number).orElse(""),
              all == 0 ? "" : bar(before / all, step.seconds() / all)));
      before += step.seconds();
    }
    page.section("steps", "Steps");
    page.table(
        "Timeline of steps, which run one after another",
        List.of("Step", "Rows", "Seconds", "Rows/s", "Peak heap, MB", "From start to end"),
        rows);
    page.endSection();
  }

  private static String bar(double before, double share) {
    return String.format(
        Locale.ROOT,
        "<span class=\"bar\" aria-hidden=\"true\""
            + " style=\"margin-left:%.1f%%;width:%.1f%%\"></span>",
        before * 100,
        share * 100);
  }
}
