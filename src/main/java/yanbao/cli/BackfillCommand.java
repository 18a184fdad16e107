package yanbao.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import yanbao.batch.Delivering;
import yanbao.batch.Runs;
import yanbao.batch.StopRequest;
import yanbao.deliver.Deliveries;
import yanbao.job.JobDefinition;
import yanbao.job.JobLoader;
import yanbao.plan.Planner;
import yanbao.plan.Project;
import yanbao.plan.RunOptions;
import yanbao.problem.ProblemsException;
import yanbao.publish.Revisions;

/** {@code yanbao backfill}: runs a job for one day after the other. */
@Command(
    name = "backfill",
    sortOptions = false,
    description =
        "Run a job for every day from one date to another, both included; for the business days"
            + " where the job has a calendar. A day that fails does not stop the others; the exit"
            + " code is that of the worst day.")
final class BackfillCommand implements Callable<Integer> {
  private final Console console;
  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "JOB", description = "Name of a job in jobs/.")
  private String job = "";

  @Option(
      names = "--from",
      required = true,
      paramLabel = "DATE",
      converter = JobOptions.Day.class,
      description = "The first day, such as 2023-03-01.")
  private LocalDate from = LocalDate.EPOCH;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "DATE",
      converter = JobOptions.Day.class,
      description = "The last day.")
  private LocalDate to = LocalDate.EPOCH;

  @Option(
      names = "--missing",
      description = "Leave out the days that have a revision, once it is delivered.")
  private boolean missing;

  @Mixin private ContentOptions content = new ContentOptions();
  @Mixin private LogOptions log = new LogOptions();
  @Mixin private DeliveryOption delivery = new DeliveryOption();
  @Mixin private ProjectOptions where = new ProjectOptions();

  /** What {@code --missing} finds of a day. */
  private enum Found {
    TO_BE_RUN(""),
    UNDELIVERED(" (published, not delivered)"),
    UNRECORDED(" (published, its run not recorded as complete)"),
    COMPLETE(" (published, left out)");

    private final String said;

    Found(String said) {
      this.said = said;
    }
  }

  BackfillCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    if (from.isAfter(to)) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), "--from " + from + " is after --to " + to);
    }
    Project project = where.project();
    JobDefinition definition = JobLoader.load(project.folder(), job);
    List<LocalDate> days = Planner.days(project, definition, from, to);
    RunOptions options = content.on(to, Optional.empty());
    console.out().println(job + ", " + from + " to " + to + ", " + count(days.size()) + ":");
    List<LocalDate> todo = new ArrayList<>();
    for (LocalDate day : days) {
      Found found =
          missing ? find(project, definition, options.withAsOf(day), day) : Found.TO_BE_RUN;
      console.out().println("  " + day + found.said);
      if (found != Found.COMPLETE) {
        todo.add(day);
      }
    }
    Console messages = log.open(console, project, definition.settings());
    return run(
        new BackfillDay.Runs(messages, project, definition, options, delivery.delivering()), todo);
  }

  private static String count(int days) {
    return days == 1 ? "1 day" : days + " days";
  }

  private int run(BackfillDay.Runs runs, List<LocalDate> days) throws Exception {
    List<BackfillDay> ended = new ArrayList<>();
    OptionalInt signalled = OptionalInt.empty();
    try (StopRequest stop =
        new StopRequest(signal -> console.err().println("stopping after the day at hand"))) {
      for (LocalDate day : days) {
        if (signalled.isPresent()) {
          ended.add(BackfillDay.notRun(day));
          continue;
        }
        console.err().println(day + " (" + (ended.size() + 1) + " of " + days.size() + ")");
        BackfillDay result = runs.run(day);
        ended.add(result);
        signalled = result.signalled().isPresent() ? result.signalled() : stop.exitCode();
      }
    }
    if (!ended.isEmpty()) {
      BackfillDay.print(ended, console.out());
    }
    return signalled.orElse(BackfillDay.worst(ended));
  }

  private Found find(Project project, JobDefinition definition, RunOptions options, LocalDate day)
      throws IOException {
    Optional<Revisions.Published> revision = new Revisions(project.output(), job).latest(day);
    if (revision.isEmpty()) {
      return Found.TO_BE_RUN;
    }
    Found found = Found.COMPLETE;
    if (delivery.delivering() == Delivering.NOW
        && Deliveries.isOutstanding(definition, revision.get())) {
      found = Found.UNDELIVERED;
    } else if (new Runs(project).isUnfinished(revision.get())) {
      found = Found.UNRECORDED;
    }
    return found == Found.COMPLETE || isWhatARunWouldMake(project, definition, options)
        ? found
        : Found.COMPLETE;
  }

  /** Who asks for what is missing gets no new revision of what is there. */
  private static boolean isWhatARunWouldMake(
      Project project, JobDefinition definition, RunOptions options) {
    try {
      return Planner.plan(project, definition, options).published();
    } catch (ProblemsException e) {
      // Its inputs are not there any more.
      return false;
    }
  }
}
