package yanbao.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yanbao.history.CellHistory;
import yanbao.lineage.Published;
import yanbao.plan.Project;
import yanbao.publish.Json;
import yanbao.publish.Revisions;

/** {@code yanbao history}: a value in every published revision. */
@Command(
    name = "history",
    sortOptions = false,
    description = "Show a value in every published revision, oldest first.")
final class HistoryCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "JOB", description = "A published job.")
  private String job = "";

  @Parameters(
      index = "1",
      paramLabel = "CELL",
      description = {
        "table!column[row], table!column[total], table!column[total:group], or a parameter."
      })
  private String cell = "";

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Mixin private ProjectOptions where = new ProjectOptions();

  HistoryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Project project = where.project();
    // Fails for a job that is not there, with those that are.
    new Published(project).revision(job, Optional.empty(), Optional.empty());
    CellHistory history = CellHistory.of(job, new Revisions(project.output(), job).all(), cell);
    if (json) {
      console.out().print(Json.text(json(history)));
    } else {
      print(history);
    }
    return 0;
  }

  private void print(CellHistory history) {
    TextTable table = new TextTable(List.of("as of", "revision", "published", "value", "shown"));
    for (CellHistory.Entry entry : history.entries()) {
      table.add(
          List.of(
              entry.asOf(),
              "r" + entry.revision(),
              entry.publishedAt().toString(),
              entry.value().orElse(""),
              entry.absent().map(why -> "(" + why + ")").orElse(entry.shown())));
    }
    table.print(console.out());
    String line = history.sparkline();
    if (!line.isEmpty()) {
      console.out().println();
      console.out().println(line);
    }
  }

  private static Map<String, Object> json(CellHistory history) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("job", history.job());
    json.put("cell", history.cell());
    json.put("sparkline", history.sparkline());
    json.put("entries", history.entries());
    return json;
  }
}
