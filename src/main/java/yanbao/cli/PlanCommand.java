package yanbao.cli;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import yanbao.job.JobDefinition;
import yanbao.job.JobLoader;
import yanbao.plan.Plan;
import yanbao.plan.Planner;
import yanbao.plan.Project;
import yanbao.plan.RunOptions;
import yanbao.publish.Json;

/** {@code yanbao plan}: prints what a run would do. */
@Command(
    name = "plan",
    sortOptions = false,
    description = "Show what a run would do, and change nothing.")
final class PlanCommand implements Callable<Integer> {
  private final Console console;
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "JOB",
      description = "Name of a job in jobs/.")
  private @Nullable String job;

  @Mixin private RunSettings settings = new RunSettings();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Option(
      names = "--schedule",
      description = "Show when JOB, or every job, is due next; --today begins at another day.")
  private boolean schedule;

  @Mixin private ProjectOptions where = new ProjectOptions();

  PlanCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Project project = where.project();
    if (schedule) {
      return new SchedulePrinter(console, settings).print(project, Optional.ofNullable(job), json);
    }
    if (job == null) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), "expected a JOB, or --schedule");
    }
    JobDefinition definition = JobLoader.load(project.folder(), job);
    RunOptions options = settings.options(definition);
    Optional<String> closed = Planner.closed(project, definition, options);
    if (closed.isPresent()) {
      console
          .out()
          .print(json ? Json.text(Map.of("nothingToDo", closed.get())) : closed.get() + "\n");
      return 0;
    }
    Plan plan = Planner.plan(project, definition, options);
    if (json) {
      console.out().print(Json.text(PlanJson.of(plan)));
    } else {
      PlanPrinter.print(console.out(), plan);
    }
    return 0;
  }
}
