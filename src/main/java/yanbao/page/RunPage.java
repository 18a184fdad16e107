package yanbao.page;

import java.time.Instant;
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
    page.section("outcome", "Outcome").terms(outcomeTerms());
    page.endSection();
    deliverables(page);
    problems(page);
    changes(page);
    sources(page);
    steps(page);
    page.section("lineage", "Lineage: sources, tables, deliverables").raw(Graph.of(job, language));
    page.endSection();
    return page.end();
  }

  private List<String> outcomeTerms() {
    List<String> terms = new ArrayList<>(List.of("Outcome", outcome, "Run", run));
    terms.addAll(List.of("Job", job.name(), "As of", asOf, "Revision", "r" + revision));
    terms.addAll(List.of("Started", started.toString()));
    ended.ifPresent(end -> terms.addAll(List.of("Ended", end.toString())));
    terms.addAll(List.of("Problems", errors + " errors, " + warnings + " warnings"));
    terms.addAll(List.of("Program", program));
    return terms;
  }

  private void deliverables(Html page) {
    page.section("deliverables", "Deliverables");
    if (deliverables.isEmpty()) {
      page.paragraph("Nothing was published.");
    } else {
      page.raw("<ul>\n");
      deliverables.forEach(
          link -> page.raw("<li>" + Html.link(link.href(), link.name()) + "</li>\n"));
      page.raw("</ul>\n");
    }
    checks.forEach(page::paragraph);
    deliveries.forEach(page::paragraph);
    page.endSection();
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
                          Html.escape(problem.code())))
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
                        Long.toString(input.read()),
                        Long.toString(input.accepted()),
                        Long.toString(input.rejected()),
                        Long.toString(input.skipped()),
                        Long.toString(input.hidden())))
            .toList());
    page.endSection();
  }

  private void steps(Html page) {
    double longest = steps.stream().mapToDouble(Step::seconds).max().orElse(0);
    page.section("steps", "Steps");
    page.table(
        "Timeline of steps",
        List.of("Step", "Rows", "Seconds", "Rows/s", "Peak heap, MB", "Share of the longest"),
        steps.stream()
            .map(
                step ->
                    List.of(
                        Html.escape(step.name() + (step.reused() ? " (was there)" : "")),
                        Long.toString(step.rows()),
                        String.format(Locale.ROOT, "%.2f", step.seconds()),
                        step.rowsPerSecond().map(String::valueOf).orElse(""),
                        step.peakHeapMegabytes().map(String::valueOf).orElse(""),
                        bar(longest == 0 ? 0 : step.seconds() / longest)))
            .toList());
    page.endSection();
  }

  private static String bar(double share) {
    return String.format(
        Locale.ROOT,
        "<span class=\"bar\" aria-hidden=\"true\" style=\"width:%.1f%%\"></span>",
        share * 100);
  }
}
