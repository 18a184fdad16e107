package yanbao.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yanbao.batch.ProblemReport;
import yanbao.problem.Escape;
import yanbao.problem.Problem;

/** Prints problems as messages, and says which exit code they mean. */
final class ProblemPrinter {
  private static final int LISTED = 1000;
  private static final String INDENT = "    ";
  private static final Logger LOG = LoggerFactory.getLogger(ProblemPrinter.class);

  private ProblemPrinter() {}

  /** Prints problems that no run has recorded; returns their exit code. */
  static int print(Console console, List<Problem> problems) {
    list(console, problems);
    long errors = problems.stream().filter(Problem::isError).count();
    if (problems.size() > 1) {
      console.err().println(total(errors, problems.size() - errors, problems.size()));
    }
    return exitCode(problems);
  }

  /**
   * Prints the first {@value #LISTED} problems of a run, the total, and what is wrong with which
   * file; returns their exit code.
   *
   * @param file where the full list is
   */
  static int print(
      Console console, List<Problem> problems, ProblemReport report, Optional<Path> file) {
    list(console, problems);
    if (!problems.isEmpty()) {
      console
          .err()
          .println(
              total(report.errors(), report.warnings(), problems.size())
                  + file.map(path -> "; full list: " + path).orElse(""));
      report.files().forEach(found -> console.err().println("  " + of(found)));
    }
    return exitCode(problems);
  }

  /** Prints the problems of a run of the past as a result. */
  static void show(Console console, ProblemReport report) {
    report.problems().stream()
        .limit(LISTED)
        .forEach(entry -> console.out().println(entry.problem().line()));
    if (!report.problems().isEmpty()) {
      console.out().println(total(report.errors(), report.warnings(), report.problems().size()));
      report.files().forEach(found -> console.out().println("  " + of(found)));
    }
  }

  private static void list(Console console, List<Problem> problems) {
    for (Problem problem : problems.subList(0, Math.min(LISTED, problems.size()))) {
      console.err().println(problem.line());
      LOG.warn(problem.line());
      comparison(console, problem.comparison());
    }
  }

  /** That of the first error, or 0. */
  private static int exitCode(List<Problem> problems) {
    return problems.stream()
        .filter(Problem::isError)
        .findFirst()
        .map(problem -> problem.code().category().exitCode())
        .orElse(0);
  }

  private static String of(ProblemReport.FileProblems found) {
    String copy =
        found
            .rejects()
            .map(
                path ->
                    (found.complete()
                            ? "; rejects workbook: "
                            : "; rejected rows only, the file is large: ")
                        + Escape.whole(path.toString()))
            .orElse("");
    return Escape.text(found.file()) + ": " + counts(found.errors(), found.warnings()) + copy;
  }

  private static void comparison(Console console, List<List<String>> rows) {
    if (!rows.isEmpty()) {
      TextTable table = new TextTable(rows.getFirst());
      rows.stream().skip(1).forEach(table::add);
      table.print(console.err(), INDENT);
    }
  }

  private static String total(long errors, long warnings, int listed) {
    String shown =
        errors + warnings > LISTED && listed > LISTED
            ? ", of which the first " + LISTED + " are above"
            : "";
    return counts(errors, warnings) + shown;
  }

  /** Such as {@code 1 error, 2 warnings}; empty where there is none. */
  static String counts(List<Problem> problems) {
    long errors = problems.stream().filter(Problem::isError).count();
    return problems.isEmpty() ? "" : counts(errors, problems.size() - errors);
  }

  private static String counts(long errors, long warnings) {
    return count(errors, "error") + ", " + count(warnings, "warning");
  }

  private static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
