package yanbao.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import yanbao.plan.Project;
import yanbao.schedule.Agenda;
import yanbao.schedule.ProcessLaunch;
import yanbao.schedule.Watch;

/** {@code yanbao schedule}: runs jobs when they are due, until it is stopped. */
@Command(
    name = "schedule",
    sortOptions = false,
    description = "Run jobs at the times of their \"schedule\" until stopped by a signal.")
final class ScheduleCommand implements Callable<Integer> {
  private final Console console;
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--parallel",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many jobs may run side by side; default: 1.")
  private int parallel = 1;

  @Mixin private ProjectOptions where = new ProjectOptions();

  ScheduleCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    if (parallel < 1) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          "--parallel: expected a number from 1 but found " + parallel);
    }
    Project project = where.project();
    Logs.open(project.log());
    Consumer<String> say =
        sentence -> {
          LoggerFactory.getLogger(ScheduleCommand.class).info(sentence);
          console.out().println(Instant.now().truncatedTo(ChronoUnit.SECONDS) + " " + sentence);
        };
    Agenda agenda = new Agenda(project.folder(), say);
    // The runs log for themselves.
    ProcessLaunch launch = new ProcessLaunch(project, console.out()::println);
    return Watch.run(project, agenda, launch, parallel, say);
  }
}
