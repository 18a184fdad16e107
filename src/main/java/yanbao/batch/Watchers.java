package yanbao.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yanbao.deliver.Delivered;
import yanbao.job.JobDefinition;
import yanbao.plan.Plan;
import yanbao.plan.Project;
import yanbao.problem.Category;
import yanbao.problem.Problem;
import yanbao.problem.ProblemsException;
import yanbao.publish.Manifest;
import yanbao.publish.Revisions;
import yanbao.watch.LineageEvents;
import yanbao.watch.LineageSink;
import yanbao.watch.Metrics;
import yanbao.watch.MetricsFile;

/** Tells those who watch a job how a run goes; that one of them cannot be told ends no run. */
final class Watchers {
  private static final Logger LOG = LoggerFactory.getLogger(Watchers.class);

  private final Project project;
  private final JobDefinition job;
  private final Instant started;
  private final Progress progress;
  private Optional<Plan> plan = Optional.empty();

  Watchers(Project project, JobDefinition job, Instant started, Progress progress) {
    this.project = project;
    this.job = job;
    this.started = started;
    this.progress = progress;
  }

  private interface Message {
    void send() throws IOException;
  }

  private void send(String what, Message message) {
    try {
      message.send();
    } catch (IOException | UncheckedIOException e) {
      String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      progress.say(what + " could not be written: " + why);
    }
  }

  /** Work begins. */
  void began(Plan begun) {
    plan = Optional.of(begun);
    lineage(LineageEvents.Type.START, List.of(), "");
  }

  void ended(RunResult result) {
    Metrics.Outcome outcome =
        switch (result.outcome()) {
          case PUBLISHED -> Metrics.Outcome.PUBLISHED;
          case ALREADY_PUBLISHED, DELIVERED, UNCHANGED -> Metrics.Outcome.ALREADY_PUBLISHED;
          case STOPPED -> Metrics.Outcome.STOPPED;
          case FAILED -> Metrics.Outcome.FAILED;
        };
    LOG.info("ended: {}", outcome.word());
    send("the metrics", () -> writeMetrics(outcome, result));
    switch (outcome) {
      case PUBLISHED, ALREADY_PUBLISHED ->
          lineage(LineageEvents.Type.COMPLETE, published(result.plan()), "");
      case STOPPED -> lineage(LineageEvents.Type.ABORT, List.of(), "stopped by a signal");
      case FAILED ->
          lineage(LineageEvents.Type.FAIL, List.of(), firstError(result.problems().list()));
    }
  }

  private void writeMetrics(Metrics.Outcome outcome, RunResult result) throws IOException {
    if (job.settings().metrics().isEmpty()) {
      return;
    }
    Optional<RunRecord> run = result.record().or(() -> recorded(result.plan()));
    List<Delivered> deliveries = run.map(RunRecord::deliveries).orElse(List.of());
    long delivered =
        deliveries.stream().filter(one -> one.state() == Delivered.State.DELIVERED).count();
    write(
        new Metrics(
            job.name(),
            outcome,
            Optional.of(result.plan().asOf()),
            Instant.now(),
            took(),
            run.map(RunRecord::sources).orElse(List.of()),
            run.map(RunRecord::errors).orElse(result.problems().errors()),
            run.map(RunRecord::warnings).orElse(result.problems().warnings()),
            delivered,
            deliveries.size() - delivered));
  }

  private static Optional<RunRecord> recorded(Plan plan) {
    try {
      return RunRecord.read(plan.work());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A run that found another one under way says nothing: that one will. */
  void failed(Throwable fault) {
    List<Problem> problems =
        fault instanceof ProblemsException known ? known.problems() : List.of();
    if (problems.stream().anyMatch(one -> one.code().category() == Category.LOCKED)) {
      return;
    }
    LOG.info("ended: {}", Metrics.Outcome.FAILED.word());
    String error = problems.isEmpty() ? String.valueOf(fault) : firstError(problems);
    if (plan.isPresent()) {
      lineage(LineageEvents.Type.FAIL, List.of(), error);
    }
    long errors = Math.max(1, problems.stream().filter(Problem::isError).count());
    send(
        "the metrics",
        () ->
            write(
                new Metrics(
                    job.name(),
                    Metrics.Outcome.FAILED,
                    plan.map(Plan::asOf),
                    Instant.now(),
                    took(),
                    List.of(),
                    errors,
                    problems.stream().filter(problem -> !problem.isError()).count(),
                    0,
                    0)));
  }

  private Duration took() {
    Duration took = Duration.between(started, Instant.now());
    return took.isNegative() ? Duration.ZERO : took;
  }

  private void write(Metrics metrics) throws IOException {
    if (job.settings().metrics().isPresent()) {
      new MetricsFile(job.settings().metrics().get(), job.name()).write(metrics, lastSuccess());
    }
  }

  private Optional<Metrics.Known> lastSuccess() throws IOException {
    return new Runs(project)
        .list(Optional.of(job.name())).stream()
            .filter(run -> run.status().isFinished() && run.ended().isPresent())
            .findFirst()
            .map(run -> new Metrics.Known(run.ended().orElseThrow(), LocalDate.parse(run.asOf())));
  }

  private void lineage(LineageEvents.Type type, List<Manifest.Output> made, String error) {
    if (plan.isPresent() && job.settings().lineage().isPresent()) {
      LineageEvents events = new LineageEvents(plan.get(), started);
      send(
          "the lineage event",
          () ->
              new LineageSink(job.settings().lineage().get())
                  .send(events.event(type, Instant.now(), made, error)));
    }
  }

  private static List<Manifest.Output> published(Plan plan) {
    try {
      return plan.revisions()
          .latest(plan.asOf())
          .map(Revisions.Published::manifest)
          .map(Manifest::deliverables)
          .orElse(List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String firstError(List<Problem> problems) {
    return problems.stream().filter(Problem::isError).findFirst().map(Problem::line).orElse("");
  }
}
