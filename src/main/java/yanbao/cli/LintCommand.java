package yanbao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yanbao.problem.Escape;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;
import yanbao.publish.Json;
import yanbao.report.workbook.Finding;
import yanbao.report.workbook.WorkbookLint;

/** {@code yanbao lint}: looks for mistakes in any workbook. */
@Command(
    name = "lint",
    sortOptions = false,
    description =
        "Look for mistakes in any workbook: error cells, constants in formulas, inconsistent"
            + " columns, numbers stored as text, external links; notes what is hidden.")
final class LintCommand implements Callable<Integer> {
  private static final int FOUND = 3;

  private final Console console;

  @Parameters(index = "0", paramLabel = "FILE", description = "A workbook (.xlsx).")
  private Path file = Path.of("");

  @Option(names = "--json", description = "Print the findings as JSON.")
  private boolean json;

  LintCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<Finding> all = findings();
    long findings =
        all.stream().filter(found -> found.kind().severity() == Finding.Severity.FINDING).count();
    if (json) {
      console.out().print(Json.text(all.stream().map(Entry::of).toList()));
    } else {
      all.forEach(found -> console.out().println(Escape.text(found.line())));
      console.out().println(file + ": " + findings + (findings == 1 ? " finding" : " findings"));
    }
    return findings == 0 ? 0 : FOUND;
  }

  private List<Finding> findings() {
    try {
      return WorkbookLint.lint(file);
    } catch (IOException | RuntimeException e) {
      // POI has many exceptions for files that are not workbooks, none of them checked.
      throw new ProblemsException(
          yanbao.problem.Problem.error(
              ProblemCode.SOURCE_UNREADABLE,
              new Position.OnPath(file.toString()),
              "expected a workbook (.xlsx), but it cannot be read as one: " + e.getMessage()));
    }
  }

  /** A finding as programs read it. */
  private record Entry(String severity, String kind, String sheet, String cells, String message) {
    static Entry of(Finding finding) {
      return new Entry(
          word(finding.kind().severity()),
          word(finding.kind()),
          finding.sheet(),
          finding.cells(),
          finding.message());
    }

    private static String word(Enum<?> constant) {
      return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
