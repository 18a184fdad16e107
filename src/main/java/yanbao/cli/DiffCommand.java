package yanbao.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yanbao.history.Diff;
import yanbao.history.Diffs;
import yanbao.history.RevisionNames;
import yanbao.history.Snapshot;
import yanbao.plan.Project;
import yanbao.publish.Json;

/** {@code yanbao diff}: what changed between two published revisions, and why. */
@Command(
    name = "diff",
    sortOptions = false,
    description = "Show what changed between two published revisions, and why.")
final class DiffCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "JOB", description = "A published job.")
  private String job = "";

  @Parameters(
      index = "1",
      paramLabel = "FROM",
      description = {
        "A revision such as 2023-03-01/r1, a date (its newest revision), r1 (of the newest date),"
            + " or a published folder."
      })
  private String from = "";

  @Parameters(index = "2", paramLabel = "TO", description = "The revision to compare it with.")
  private String to = "";

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Mixin private ProjectOptions where = new ProjectOptions();

  DiffCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Project project = where.project();
    Diff diff =
        Diffs.between(
            project,
            Snapshot.read(RevisionNames.find(project, job, from)),
            Snapshot.read(RevisionNames.find(project, job, to)));
    if (json) {
      console.out().print(Json.text(diff));
    } else {
      new DiffPrinter(console.out()).print(diff);
    }
    return 0;
  }
}
