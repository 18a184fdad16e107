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

  @Mixin private LogOptions log = new LogOptions();
  @Mixin private DeliveryOption delivery = new DeliveryOption();
  @Mixin private ProjectOptions where = new ProjectOptions();

  RunCommand(Console console) {
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
    Console messages = log.open(console, project, definition.settings());
    try {
      return run(messages, project, definition, options);
    } catch (Exception | Error e) {
      return Commands.fault(messages, e);
    }
  }

  private int run(Console messages, Project project, JobDefinition definition, RunOptions options)
      throws Exception {
    Recovery recovery = recover ? Recovery.REQUESTED : Recovery.NOT_REQUESTED;
    ConsoleProgress progress = ConsoleProgress.of(messages, project, definition.name());
    RunResult result =
        new Runner(project, recovery, progress, delivery.delivering()).run(definition, options);
    return report(messages, result);
  }

  private int report(Console messages, RunResult result) throws IOException {
    result.record().ifPresent(record -> SourceTable.print(console, record.sources()));
    result.record().ifPresent(record -> record.checks().forEach(messages.err()::println));
    int problems =
        ProblemPrinter.print(
            messages,
            result.problems().list(),
            result.report(),
            Optional.of(result.problemsFile()));
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
        messages.err().println("stopped; the same command continues from here");
        yield result.signalled().orElseThrow();
      }
      case FAILED -> {
        messages.err().println("nothing was published");
        yield problems;
      }
    };
  }
}
