package yanbao.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yanbao.batch.RunRecord;
import yanbao.batch.Runs;
import yanbao.publish.Json;

/** {@code yanbao runs}: lists the runs of the work area. */
@Command(
    name = "runs",
    sortOptions = false,
    description = "List the runs of this work area, the newest first.")
final class RunsCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "JOB",
      description = "Only the runs of this job.")
  private @Nullable String job;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Mixin private ProjectOptions where = new ProjectOptions();

  RunsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Runs runs = new Runs(where.project());
    if (json) {
      List<Map<String, Object>> all = new ArrayList<>();
      for (RunRecord run : runs.list(Optional.ofNullable(job))) {
        all.add(RunJson.brief(run, runs.state(run)));
      }
      console.out().print(Json.text(Map.of("runs", all)));
      return 0;
    }
    TextTable table = new TextTable(List.of("run", "state", "started", "errors", "warnings"));
    for (RunRecord run : runs.list(Optional.ofNullable(job))) {
      table.add(
          List.of(
              run.id(),
              runs.state(run),
              run.started().toString(),
              Long.toString(run.errors()),
              Long.toString(run.warnings())));
    }
    table.print(console.out());
    return 0;
  }
}
