package yanbao.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import yanbao.batch.Check;
import yanbao.job.JobDefinition;
import yanbao.job.JobLoader;
import yanbao.plan.Planner;
import yanbao.plan.Project;
import yanbao.plan.RunOptions;

/** {@code yanbao check}: proves definition and inputs, and publishes nothing. */
@Command(
    name = "check",
    sortOptions = false,
    description = "Check a job's definition and inputs, compute its tables, publish nothing.")
final class CheckCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private JobOptions job = new JobOptions();
  @Mixin private ProjectOptions where = new ProjectOptions();

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Project project = where.project();
    JobDefinition definition = JobLoader.load(project.folder(), job.job());
    RunOptions options = job.options(definition);
    Optional<String> closed = Planner.closed(project, definition, options);
    if (closed.isPresent()) {
      console.out().println(closed.get());
      return 0;
    }
    Logs.open(project.log());
    ConsoleProgress progress = ConsoleProgress.of(console, project, definition.name());
    Check.Result result = Check.check(project, definition, job.options(definition), progress);
    SourceTable.print(console, result.sources());
    int code = ProblemPrinter.print(console, result.problems().list());
    if (code == 0) {
      console.out().println(definition.name() + " for " + result.plan().asOf() + ": no errors");
    }
    return code;
  }
}
