package yanbao.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import yanbao.batch.Cleaning;
import yanbao.batch.Leftover;
import yanbao.batch.Retention;
import yanbao.plan.Project;

/** {@code yanbao clean}: removes what nothing needs any more. */
@Command(
    name = "clean",
    sortOptions = false,
    description =
        "Remove old revisions that newer ones superseded, and runs and staged files that no"
            + " remaining revision needs. The newest revision of each date always stays, and so do"
            + " files of others.")
final class CleanCommand implements Callable<Integer> {
  private static final double MEGABYTE = 1 << 20;

  private final Console console;
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--older-than",
      paramLabel = "DAYS",
      defaultValue = "90",
      description = "Remove only what is older; default: 90.")
  private int days;

  @Option(
      names = "--keep",
      paramLabel = "N",
      defaultValue = "3",
      description = "Keep this many of the newest revisions of each date; default: 3.")
  private int revisions;

  @Option(names = "--dry-run", description = "Say what would be removed, and remove nothing.")
  private boolean dryRun;

  @Mixin private ProjectOptions where = new ProjectOptions();

  CleanCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (days < 0 || revisions < 1) {
      throw new ParameterException(
          spec.commandLine(), "expected --older-than of 0 or more and --keep of 1 or more");
    }
    Project project = where.project();
    Cleaning.Mode mode = dryRun ? Cleaning.Mode.DRY_RUN : Cleaning.Mode.REMOVE;
    Cleaning cleaning = Cleaning.clean(project, new Retention(days, revisions), mode);
    String verb = dryRun ? "would remove " : "removed ";
    for (Leftover leftover : cleaning.leftovers()) {
      console.out().println(verb + leftover.what() + " " + leftover.path());
    }
    cleaning.spared().forEach(reason -> console.err().println("left alone: " + reason));
    console
        .out()
        .println(
            String.format(
                Locale.ROOT,
                "%s%d files and folders, %.1f MB",
                verb,
                cleaning.leftovers().size(),
                cleaning.bytes() / MEGABYTE));
    return 0;
  }
}
