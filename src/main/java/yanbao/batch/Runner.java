package yanbao.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import yanbao.deliver.Delivered;
import yanbao.job.JobDefinition;
import yanbao.plan.Plan;
import yanbao.plan.Planner;
import yanbao.plan.Project;
import yanbao.plan.RunOptions;
import yanbao.plan.Stage;
import yanbao.problem.ProblemCode;
import yanbao.problem.Problems;
import yanbao.problem.ProblemsException;
import yanbao.publish.Durable;
import yanbao.publish.LatestLink;
import yanbao.publish.Preflight;
import yanbao.publish.Publisher;
import yanbao.report.rejects.RejectsWorkbook;

/** Runs a job for a date: locks, plans, executes what is left to do, publishes. */
public final class Runner {
  private final Project project;
  private final Recovery recovery;
  private final Progress progress;
  private final Delivering delivering;
  private final BiFunction<Stage, RunContext, StageWork> works;

  public Runner(Project project, Recovery recovery, Progress progress) {
    this(project, recovery, progress, Delivering.NOW);
  }

  public Runner(Project project, Recovery recovery, Progress progress, Delivering delivering) {
    this(project, recovery, progress, delivering, StageWorks::of);
  }

  /** With other work than the stages' own, to see what the machinery does with it. */
  Runner(
      Project project,
      Recovery recovery,
      Progress progress,
      BiFunction<Stage, RunContext, StageWork> works) {
    this(project, recovery, progress, Delivering.NOW, works);
  }

  private Runner(
      Project project,
      Recovery recovery,
      Progress progress,
      Delivering delivering,
      BiFunction<Stage, RunContext, StageWork> works) {
    this.delivering = delivering;
    this.project = project;
    this.recovery = recovery;
    this.progress = progress;
    this.works = works;
  }

  /**
   * Runs the job.
   *
   * @throws yanbao.problem.ProblemsException where it could not even begin
   */
  public RunResult run(JobDefinition job, RunOptions given) throws Exception {
    RunOptions options = new InputWait(project, progress).await(job, given);
    Instant started = Instant.now();
    LogContext.enter(job.name());
    Watchers watchers = new Watchers(project, job, started, progress);
    try {
      Preflight.check(project.folders(), project.output().resolve(job.name()));
      RunResult result = Locks.inUse(project, progress, () -> run(job, options, started, watchers));
      watchers.ended(result);
      return result;
    } catch (Exception | Error e) {
      watchers.failed(e);
      throw e;
    }
  }

  private RunResult run(JobDefinition job, RunOptions options, Instant started, Watchers watchers)
      throws Exception {
    LocalDate asOf = Planner.asOf(project, job, options);
    Preflight.requireWritable(project.output().resolve(job.name()).resolve(asOf.toString()));
    try (ProcessLock lock = Locks.ofRun(project, job.name(), asOf)) {
      Plan plan = Planner.plan(project, job, options.withAsOf(asOf));
      LogContext.enter(plan);
      watchers.began(plan);
      if (plan.published() && !isUnfinished(plan)) {
        return alreadyPublished(plan);
      }
      new History(plan, progress).sayWhatChanged();
      return executeOrSayWhyNot(plan, started, lock);
    }
  }

  private RunResult alreadyPublished(Plan plan) throws IOException {
    LatestLink.update(plan.revisions());
    AfterRun after = new AfterRun(plan, progress, delivering);
    boolean outstanding = after.isOutstanding();
    return new RunResult(
        plan,
        outstanding ? RunResult.Outcome.DELIVERED : RunResult.Outcome.ALREADY_PUBLISHED,
        Optional.empty(),
        outstanding ? after.again() : new Problems(),
        OptionalInt.empty());
  }

  /** A disk may fail before the first step and after the last one as well. */
  private RunResult executeOrSayWhyNot(Plan plan, Instant started, ProcessLock lock)
      throws Exception {
    try {
      return execute(plan, started, lock);
    } catch (IOException | UncheckedIOException e) {
      throw new ProblemsException(
          Faults.problems(e, "record of the run", Optional.of(Space.of(plan)))
              .orElseThrow(() -> e));
    }
  }

  /** Published by a run that died before it could record that it is complete. */
  private static boolean isUnfinished(Plan plan) throws IOException {
    return RunRecord.read(plan.work()).map(run -> !run.status().isFinished()).orElse(false);
  }

  private RunResult execute(Plan plan, Instant started, ProcessLock lock) throws Exception {
    Durable.createFolders(plan.work());
    try (Repository repository = Repository.open(project, recovery, progress);
        Interruption interruption = new Interruption(progress);
        RunContext context = new RunContext(plan, plan.work(), started)) {
      useTemporaryFolder(context.temporary());
      Journal journal = new Journal(context);
      journal.begin();
      BatchJob job =
          new BatchJob(
              plan, lock, stage -> works.apply(stage, context), interruption, journal, progress);
      Executions executions =
          new Executions(repository, plan, lock.deadOwner().orElse("its owner is gone"), progress);
      JobExecution execution = repository.run(job.build(repository), executions.prepare());
      AfterRun after = new AfterRun(plan, progress, delivering);
      return new Ending(context, journal, job, interruption, after, progress).of(execution);
    }
  }

  /** Libraries that write temporary files leave them where the next run removes them. */
  private static void useTemporaryFolder(Path folder) {
    System.setProperty("java.io.tmpdir", folder.toString());
  }

  /** Turns the end of an execution into a result. */
  private record Ending(
      RunContext context,
      Journal journal,
      BatchJob job,
      Interruption interruption,
      AfterRun after,
      Progress progress) {
    RunResult of(JobExecution execution) throws Exception {
      return switch (execution.getStatus()) {
        case COMPLETED -> completed();
        case STOPPED -> end(RunResult.Outcome.STOPPED, RunRecord.Status.STOPPED);
        case FAILED, UNKNOWN, ABANDONED, STARTING, STARTED, STOPPING -> failed(execution);
      };
    }

    private RunResult completed() throws IOException {
      return context.outcome().orElseThrow() == Publisher.Outcome.PUBLISHED
          ? end(RunResult.Outcome.PUBLISHED, RunRecord.Status.PUBLISHED)
          : end(RunResult.Outcome.UNCHANGED, RunRecord.Status.UNCHANGED);
    }

    private RunResult failed(JobExecution execution) throws Exception {
      Throwable fault = fault(execution);
      var known = Faults.problems(fault, job.current(), Optional.of(Space.of(context.plan())));
      if (known.isEmpty()) {
        journalAndDeliver(RunRecord.Status.FAILED, Optional.of(String.valueOf(fault)));
        throw new IllegalStateException("step \"" + job.current() + "\" failed", fault);
      }
      if (known.get().getFirst().code() == ProblemCode.LOCKED) {
        // The folder of the run may be another's by now.
        throw new ProblemsException(known.get());
      }
      // Problems that a step collected are in the context already; a fault brings its own.
      Problems found = context.problems();
      known.get().stream().filter(problem -> !found.list().contains(problem)).forEach(found::add);
      return end(RunResult.Outcome.FAILED, RunRecord.Status.FAILED);
    }

    private Throwable fault(JobExecution execution) {
      if (job.fault().isPresent() && execution.getStatus() != BatchStatus.UNKNOWN) {
        return job.fault().get();
      }
      return execution.getAllFailureExceptions().stream()
          .findFirst()
          .orElseGet(() -> new IllegalStateException("ended as " + execution));
    }

    private RunRecord journalAndDeliver(RunRecord.Status status, Optional<String> message)
        throws IOException {
      List<RejectsWorkbook> rejects = RejectFiles.write(context);
      List<Delivered> deliveries =
          after.of(status, rejects, context.problems(), interruption::isRequested);
      return journal.end(status, message, rejects, deliveries);
    }

    private RunResult end(RunResult.Outcome outcome, RunRecord.Status status) throws IOException {
      RunRecord record = journalAndDeliver(status, Optional.empty());
      new Pages(context.plan(), context::since).writeOrSay(record, progress);
      return new RunResult(
          context.plan(),
          outcome,
          Optional.of(record),
          context.problems(),
          interruption.exitCode());
    }
  }
}
