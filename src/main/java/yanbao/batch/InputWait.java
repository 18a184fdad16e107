package yanbao.batch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yanbao.job.JobDefinition;
import yanbao.job.SourceDefinition;
import yanbao.plan.Planner;
import yanbao.plan.Project;
import yanbao.plan.RunOptions;
import yanbao.problem.Problems;
import yanbao.problem.ProblemsException;

/**
 * Waits for files that are not there yet or are still being written, before a run takes any lock. A
 * signal meanwhile ends the process, which has begun nothing.
 */
final class InputWait {
  private final Project project;
  private final Progress progress;
  private final InstantSource clock;
  private final Pause pause;

  InputWait(Project project, Progress progress) {
    this(project, progress, InstantSource.system(), time -> Thread.sleep(time.toMillis()));
  }

  InputWait(Project project, Progress progress, InstantSource clock, Pause pause) {
    this.project = project;
    this.progress = progress;
    this.clock = clock;
    this.pause = pause;
  }

  /** Lets time pass. */
  interface Pause {
    void pass(Duration time) throws InterruptedException;
  }

  /**
   * Returns once all files are complete, with the date of the run decided. Who runs another date
   * than the one that the job is about today waits for nothing: its files have come or never will.
   *
   * @throws ProblemsException with each file that is not there when the time of one is over
   */
  RunOptions await(JobDefinition job, RunOptions options) throws InterruptedException {
    List<SourceDefinition> awaited =
        job.sources().stream().filter(source -> source.waiting().isPresent()).toList();
    if (awaited.isEmpty()) {
      return options;
    }
    LocalDate asOf = Planner.asOf(project, job, options);
    if (asOf.equals(usual(job, options).orElse(null))) {
      List<SourceWait> waits = new ArrayList<>();
      awaited.forEach(source -> waits.add(new SourceWait(source, asOf, options.today())));
      await(waits);
    }
    return options.withAsOf(asOf);
  }

  private Optional<LocalDate> usual(JobDefinition job, RunOptions options) {
    try {
      return Optional.of(Planner.asOf(project, job, RunOptions.none(options.today())));
    } catch (ProblemsException e) {
      // The calendar does not cover today, so the date of the run is not that of today.
      return Optional.empty();
    }
  }

  private void await(List<SourceWait> waits) throws InterruptedException {
    Instant begun = clock.instant();
    while (true) {
      Instant now = clock.instant();
      for (SourceWait wait : waits) {
        wait.look(project.folder(), begun, now).ifPresent(progress::say);
      }
      if (waits.stream().anyMatch(SourceWait::isLate)) {
        Problems problems = new Problems();
        waits.forEach(wait -> wait.report(problems));
        problems.throwIfErrors();
      }
      Optional<Instant> next =
          waits.stream()
              .filter(wait -> !wait.isComplete())
              .map(SourceWait::lookAgain)
              .min(Instant::compareTo);
      if (next.isEmpty()) {
        return;
      }
      pause.pass(Duration.between(now, next.get()));
    }
  }
}
