package yanbao.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import yanbao.batch.Recovery;
import yanbao.batch.RunResult;
import yanbao.batch.Runner;
import yanbao.job.JobDefinition;
import yanbao.job.JobLoader;
import yanbao.plan.Planner;
import yanbao.plan.Project;
import yanbao.plan.RunOptions;

/** {@code yanbao run}: does what is left to do, and publishes. */
@Command(
    name = "run",
    sortOptions = false,
    description = "Run a job and publish its deliverables; continues a run that was interrupted.")
final class RunCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private JobOptions job = new JobOptions();

  @Option(
      names = "--recover",
      description =
          "Begin a new record of runs: after an end that could not be recorded, or where the record"
              + " is damaged.")
  private boolean recover;

  @Mixin private DeliveryOption delivery = new DeliveryOption();
  @Mixin private ProjectOptions where = new ProjectOptions();

  RunCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Project project = where.project();
    JobDefinition definition = JobLoader.load(project.folder(), job.job());
    RunOptions options = job.options();
    Optional<String> closed = Planner.closed(project, definition, options);
    if (closed.isPresent()) {
      console.out().println(closed.get());
      return 0;
    }
    Logs.open(project.log());
    Recovery recovery = recover ? Recovery.REQUESTED : Recovery.NOT_REQUESTED;
    ConsoleProgress progress = ConsoleProgress.of(console, project, definition.name());
    RunResult result =
        new Runner(project, recovery, progress, delivery.delivering()).run(definition, options);
    return report(result);
  }

  private int report(RunResult result) throws IOException {
    result.record().ifPresent(record -> SourceTable.print(console, record.sources()));
    result.record().ifPresent(record -> record.checks().forEach(console.err()::println));
    int problems =
        ProblemPrinter.print(
            console, result.problems().list(), result.report(), Optional.of(result.problemsFile()));
    String revision = "r" + result.plan().revision();
    return switch (result.outcome()) {
      case PUBLISHED -> {
        result.record().ifPresent(record -> record.deliverables().forEach(console.out()::println));
        console.out().println("published " + revision + ": " + result.plan().destination());
        yield problems;
      }
      case ALREADY_PUBLISHED -> {
        console
            .out()
            .println(
                "already published as "
                    + revision
                    + ", nothing to do: "
                    + result.plan().destination());
        yield 0;
      }
      case DELIVERED -> {
        console
            .out()
            .println("already published as " + revision + ": " + result.plan().destination());
        yield problems;
      }
      case UNCHANGED -> {
        console
            .out()
            .println(
                "already published: the files are those of the newest revision, byte for byte");
        yield problems;
      }
      case STOPPED -> {
        console.err().println("stopped; the same command continues from here");
        yield result.signalled().orElseThrow();
      }
      case FAILED -> {
        console.err().println("nothing was published");
        yield problems;
      }
    };
  }
}
