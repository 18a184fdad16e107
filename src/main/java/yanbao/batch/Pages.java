package yanbao.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import yanbao.deliver.Delivered;
import yanbao.history.Diff;
import yanbao.history.Diffs;
import yanbao.history.Snapshot;
import yanbao.page.IndexPage;
import yanbao.page.RunPage;
import yanbao.plan.Plan;
import yanbao.plan.Project;
import yanbao.problem.ProblemsException;
import yanbao.publish.Durable;
import yanbao.publish.Revisions;

/**
 * Writes {@value #RUN} into the folder of a run, and {@value #INDEX} into the output folder. Both
 * are views of what is recorded elsewhere.
 */
record Pages(Plan plan, Since since) {
  static final String RUN = "run.html";
  static final String INDEX = "index.html";

  /** Finds what is new since another revision. */
  @FunctionalInterface
  interface Since {
    Diff find(Revisions.Published before) throws IOException, SQLException;
  }

  /** The pages of a run of the past. */
  static Pages later(Plan plan) {
    return new Pages(
        plan,
        before ->
            Diffs.between(
                plan.project(), Snapshot.read(before), Snapshot.read(now(plan).orElseThrow())));
  }

  private static Optional<Revisions.Published> now(Plan plan) throws IOException {
    return plan.revisions().find(plan.asOf(), plan.revision());
  }

  /** Writes the page of the run, and the index where the run changed what is published. */
  void write(RunRecord run) throws IOException {
    replace(plan.work().resolve(RUN), page(run).html(), plan.work());
    if (run.status().isFinished()) {
      writeIndex(plan.project(), plan.work());
    }
  }

  /** The pages are views; what they show is recorded, and published, without them. */
  void writeOrSay(RunRecord run, Progress progress) {
    try {
      write(run);
    } catch (IOException e) {
      progress.say("the page of this run could not be written: " + e.getMessage());
    }
  }

  /**
   * Writes the index of all revisions.
   *
   * @param folder the writer's own, on the file system of the output
   */
  static void writeIndex(Project project, Path folder) throws IOException {
    replace(project.output().resolve(INDEX), index(project).html(), folder);
  }

  /** Written in the run's own folder first: runs of other jobs write the same index. */
  private static void replace(Path file, String html, Path folder) throws IOException {
    Path part = folder.resolve(file.getFileName() + ".part");
    Files.write(part, html.getBytes(StandardCharsets.UTF_8));
    Durable.sync(part);
    Durable.replace(part, file);
  }

  private RunPage page(RunRecord run) throws IOException {
    return new RunPage(
        run.id(),
        plan.job(),
        plan.language(),
        run.asOf(),
        run.revision(),
        run.status().name().toLowerCase(Locale.ROOT),
        run.started(),
        run.ended(),
        run.origin().program(),
        run.steps().stream().map(Pages::step).toList(),
        run.sources(),
        run.checks(),
        run.errors(),
        run.warnings(),
        ProblemReport.read(plan.work()).map(ProblemReport::problems).orElse(List.of()).stream()
            .map(Pages::problem)
            .toList(),
        changes(run),
        run.deliverables().stream().map(this::link).toList(),
        run.deliveries().stream().map(Delivered::line).toList());
  }

  private static RunPage.Step step(RunRecord.StepRecord step) {
    return new RunPage.Step(
        step.name(),
        step.reused(),
        step.rows(),
        step.seconds(),
        step.rowsPerSecond(),
        step.peakHeapMegabytes());
  }

  private static RunPage.Problem problem(ProblemEntry entry) {
    return new RunPage.Problem(
        entry.severity().name().toLowerCase(Locale.ROOT),
        entry.code(),
        entry.place(),
        entry.value().orElse(""),
        entry.message());
  }

  private RunPage.Link link(String deliverable) {
    Path file = Path.of(deliverable);
    return new RunPage.Link(
        String.valueOf(file.getFileName()), IndexPage.href(relative(plan.work(), file)));
  }

  private static String relative(Path from, Path to) {
    return from.relativize(to).toString().replace('\\', '/');
  }

  private RunPage.Changes changes(RunRecord run) throws IOException {
    if (run.status() != RunRecord.Status.PUBLISHED) {
      return new RunPage.Changes(Optional.empty(), "This run published no revision.");
    }
    Optional<Revisions.Published> before = plan.revisions().before(plan.asOf(), plan.revision());
    if (before.isEmpty() || now(plan).isEmpty()) {
      return new RunPage.Changes(Optional.empty(), "There is no revision before this one.");
    }
    try {
      return new RunPage.Changes(Optional.of(since.find(before.get())), "");
    } catch (ProblemsException | SQLException e) {
      return new RunPage.Changes(Optional.empty(), "Not known: " + e.getMessage());
    }
  }

  private static IndexPage index(Project project) throws IOException {
    Map<String, List<IndexPage.Entry>> jobs = new LinkedHashMap<>();
    for (String job : Revisions.jobs(project.output())) {
      List<IndexPage.Entry> entries = new ArrayList<>();
      for (Revisions.Published revision : new Revisions(project.output(), job).all()) {
        Path page = project.runs().resolve(RunRecord.of(revision).id()).resolve(RUN);
        entries.add(
            new IndexPage.Entry(
                revision.manifest(),
                relative(project.output(), revision.folder()),
                Files.exists(page)
                    ? Optional.of(relative(project.output(), page))
                    : Optional.empty()));
      }
      if (!entries.isEmpty()) {
        jobs.put(job, entries);
      }
    }
    return new IndexPage(jobs);
  }
}
