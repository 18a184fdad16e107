package yanbao.cli;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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
  @Mixin private JobOptions job = new JobOptions();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Mixin private ProjectOptions where = new ProjectOptions();

  PlanCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Project project = where.project();
    JobDefinition definition = JobLoader.load(project.folder(), job.job());
    RunOptions options = job.options();
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
