package yanbao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yanbao.batch.RunRecord;
import yanbao.batch.Runs;
import yanbao.problem.Escape;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;
import yanbao.publish.Json;

/** {@code yanbao show}: what is known of one run. */
@Command(
    name = "show",
    sortOptions = false,
    description = "Show one run: its steps, rows, problems and deliverables.")
final class ShowCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "RUN", description = "A run as 'yanbao runs' names it.")
  private String id = "";

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Mixin private ProjectOptions where = new ProjectOptions();

  ShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Runs runs = new Runs(where.project());
    RunRecord run =
        runs.find(id)
            .orElseThrow(
                () ->
                    ProblemsException.of(
                        ProblemCode.UNKNOWN_NAME,
                        new Position.Nowhere(),
                        "no run \"" + Escape.text(id) + "\"; 'yanbao runs' lists them"));
    if (json) {
      console.out().print(Json.text(RunJson.of(run, runs.state(run), runs.problems(run))));
      return 0;
    }
    print(run, runs.state(run));
    runs.problems(run).ifPresent(report -> ProblemPrinter.show(console, report));
    return 0;
  }

  private void print(RunRecord run, String state) {
    PrintWriter out = console.out();
    out.println("run          " + run.id());
    out.println("state        " + state);
    run.message().ifPresent(message -> out.println("message      " + message));
    out.println("as of        " + run.asOf());
    out.println("revision     r" + run.revision());
    out.println("started      " + run.started());
    run.ended().ifPresent(ended -> out.println("ended        " + ended));
    out.println("program      " + run.origin().program());
    out.println("fingerprint  " + run.fingerprint());
    run.origin().parameters().forEach((name, value) -> out.println("  " + name + " = " + value));
    out.println("problems     " + run.errors() + " errors, " + run.warnings() + " warnings");
    run.peakHeapMegabytes().ifPresent(peak -> out.println("peak heap    " + peak + " MB"));
    out.println();
    printSteps(run);
    SourceTable.print(console, run.sources());
    run.checks().forEach(out::println);
    run.deliverables().forEach(out::println);
    run.deliveries().forEach(delivery -> out.println(delivery.line()));
  }

  private void printSteps(RunRecord run) {
    TextTable table = new TextTable(List.of("step", "rows", "seconds", "rows/s", "peak MB", ""));
    for (RunRecord.StepRecord step : run.steps()) {
      table.add(
          List.of(
              step.name(),
              Long.toString(step.rows()),
              String.format(Locale.ROOT, "%.2f", step.seconds()),
              step.rowsPerSecond().map(String::valueOf).orElse(""),
              step.peakHeapMegabytes().map(String::valueOf).orElse(""),
              step.reused() ? "was there" : ""));
    }
    table.print(console.out());
    console.out().println();
  }
}
