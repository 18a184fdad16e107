package yanbao.batch;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import yanbao.plan.Plan;
import yanbao.plan.Stage;

/** A plan as a Spring Batch job: one step per stage, in order. */
final class BatchJob {
  // The width of the repository's column.
  private static final int LONGEST_NAME = 100;

  private final Plan plan;
  private final ProcessLock lock;
  private final Function<Stage, StageWork> works;
  private final Interruption interruption;
  private final Journal journal;
  private final Progress progress;
  private @Nullable Throwable fault;
  private String current = "start";

  BatchJob(
      Plan plan,
      ProcessLock lock,
      Function<Stage, StageWork> works,
      Interruption interruption,
      Journal journal,
      Progress progress) {
    this.plan = plan;
    this.lock = lock;
    this.works = works;
    this.interruption = interruption;
    this.journal = journal;
    this.progress = progress;
  }

  Job build(Repository repository) {
    List<Stage> stages = plan.stages();
    JobBuilder job = new JobBuilder(plan.job().name(), repository.jobs());
    SimpleJobBuilder steps = job.start(step(repository, stages.getFirst(), 1));
    for (int i = 1; i < stages.size(); i++) {
      steps = steps.next(step(repository, stages.get(i), i + 1));
    }
    return steps.build();
  }

  private Step step(Repository repository, Stage stage, int number) {
    String name = String.format(Locale.ROOT, "%02d %s", number, stage.name());
    Progress.Step shown = new Progress.Step(number, plan.stages().size(), stage.name());
    String unique = name.substring(0, Math.min(LONGEST_NAME, name.length()));
    return new StepBuilder(unique, repository.jobs())
        .tasklet(
            (contribution, chunk) -> {
              Locks.requireKept(lock);
              repository.requireWritten();
              return execute(stage, shown, contribution, chunk);
            })
        // Whether a step is complete is asked of its files: they may have gone since.
        .allowStartIfComplete(true)
        .build();
  }

  private RepeatStatus execute(
      Stage stage, Progress.Step shown, StepContribution contribution, ChunkContext chunk)
      throws Exception {
    if (interruption.isRequested()) {
      StepExecution step = chunk.getStepContext().getStepExecution();
      step.setTerminateOnly();
      // Asked to go on, the step finds that it has to end, and records itself as stopped.
      return RepeatStatus.CONTINUABLE;
    }
    current = stage.name();
    try {
      contribution.incrementWriteCount(work(stage, shown));
      return RepeatStatus.FINISHED;
    } catch (Throwable e) {
      fault = e;
      throw e;
    }
  }

  private long work(Stage stage, Progress.Step shown) throws Exception {
    LogContext.enterStep(stage.name());
    progress.started(shown);
    long begun = System.nanoTime();
    StageWork work = works.apply(stage);
    boolean reused = work.isDone();
    long rows = reused ? work.reuse() : work.run();
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    record(stage, reused, rows, took);
    progress.finished(shown, new Progress.Result(rows, reused, took));
    LogContext.leaveStep();
    return rows;
  }

  private void record(Stage stage, boolean reused, long rows, Duration took) throws IOException {
    journal.step(stage.name(), reused, rows, took);
  }

  /** What ended the job before its end. */
  Optional<Throwable> fault() {
    return Optional.ofNullable(fault);
  }

  /** The step at hand, or the last one. */
  String current() {
    return current;
  }
}
