package yanbao.batch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import yanbao.job.JobDefinition;
import yanbao.plan.Plan;
import yanbao.plan.Planner;
import yanbao.plan.Project;
import yanbao.plan.RunOptions;
import yanbao.plan.Stage;
import yanbao.problem.Problems;
import yanbao.problem.ProblemsException;
import yanbao.publish.Durable;
import yanbao.publish.Manifest;
import yanbao.publish.Preflight;

/** Reads and validates all inputs and computes all tables, and leaves nothing but staged files. */
public final class Check {
  /** Begins the name of the folder that a check works in. */
  static final String FOLDER = "check-";

  private Check() {}

  /** What a check found. */
  public record Result(Plan plan, List<Manifest.Input> sources, Problems problems) {
    public Result {
      sources = List.copyOf(sources);
    }
  }

  /**
   * Checks the job. May go on beside a run of it: it writes to no file that a run reads but staged
   * ones, which appear whole.
   */
  public static Result check(
      Project project, JobDefinition job, RunOptions options, Progress progress) throws Exception {
    Instant started = Instant.now();
    Preflight.check(project.folders(), project.output().resolve(job.name()));
    return Locks.inUse(
        project, progress, () -> check(Planner.plan(project, job, options), started, progress));
  }

  private static Result check(Plan plan, Instant started, Progress progress) throws Exception {
    Durable.createFolders(plan.project().runs());
    Path work = Files.createTempDirectory(plan.project().runs(), FOLDER);
    try (RunContext context = new RunContext(plan, work, started)) {
      List<Stage> stages = plan.stages().stream().filter(Check::isChecked).toList();
      for (Stage stage : stages) {
        int number = stages.indexOf(stage) + 1;
        execute(stage, new Progress.Step(number, stages.size(), stage.name()), progress, context);
      }
      Problems problems = context.problems();
      problems.addAll(plan.job().warnings());
      if (!problems.hasErrors()) {
        problems.addAll(Untranslated.of(plan, context.tables()));
      }
      return new Result(
          plan,
          plan.loads().stream().flatMap(load -> context.inputs(load).stream()).toList(),
          problems);
    } finally {
      Durable.delete(work);
    }
  }

  private static boolean isChecked(Stage stage) {
    return switch (stage) {
      case Stage.Load load -> true;
      case Stage.CheckSources check -> true;
      case Stage.Compute compute -> true;
      case Stage.WriteData data -> false;
      case Stage.WriteWorkbook workbook -> false;
      case Stage.WriteReport report -> false;
      case Stage.Check check -> false;
      case Stage.Publish publish -> false;
    };
  }

  private static void execute(
      Stage stage, Progress.Step step, Progress progress, RunContext context) throws Exception {
    // Tables are computed over sources without errors only.
    boolean load = stage instanceof Stage.Load;
    if (stage instanceof Stage.Compute && context.problems().hasErrors()) {
      return;
    }
    progress.started(step);
    long begun = System.nanoTime();
    StageWork work = StageWorks.of(stage, context);
    boolean reused = load && work.isDone();
    long rows = reused ? work.reuse() : run(work, context);
    progress.finished(
        step, new Progress.Result(rows, reused, Duration.ofNanos(System.nanoTime() - begun)));
  }

  private static long run(StageWork work, RunContext context) throws Exception {
    try {
      return work.run();
    } catch (ProblemsException e) {
      // What was collected is in the context, and comes back as an exception too.
      if (context.problems().hasErrors()) {
        return 0;
      }
      throw e;
    }
  }
}
