package yanbao.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yanbao.problem.Problem;
import yanbao.problem.Severity;

/** Prints problems as messages, and says which exit code they mean. */
final class ProblemPrinter {
  private static final int LISTED = 1000;
  private static final String INDENT = "    ";
  private static final Logger LOG = LoggerFactory.getLogger(ProblemPrinter.class);

  private ProblemPrinter() {}

  /**
   * Prints the first {@value #LISTED} and the total; returns the exit code of the first error, or
   * 0.
   *
   * @param file where the full list is
   */
  static int print(Console console, List<Problem> problems, Optional<Path> file) {
    for (Problem problem : problems.subList(0, Math.min(LISTED, problems.size()))) {
      console.err().println(problem.line());
      LOG.warn(problem.line());
      comparison(console, problem.comparison());
    }
    long errors = problems.stream().filter(ProblemPrinter::isError).count();
    long warnings = problems.size() - errors;
    if (problems.size() > 1) {
      console.err().println(total(errors, warnings) + place(problems.size(), file));
    }
    return problems.stream()
        .filter(ProblemPrinter::isError)
        .findFirst()
        .map(problem -> problem.code().category().exitCode())
        .orElse(0);
  }

  private static void comparison(Console console, List<List<String>> rows) {
    if (!rows.isEmpty()) {
      TextTable table = new TextTable(rows.getFirst());
      rows.stream().skip(1).forEach(table::add);
      table.print(console.err(), INDENT);
    }
  }

  private static boolean isError(Problem problem) {
    return problem.severity() == Severity.ERROR;
  }

  private static String total(long errors, long warnings) {
    return count(errors, "error") + ", " + count(warnings, "warning");
  }

  private static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private static String place(int all, Optional<Path> file) {
    String shown = all > LISTED ? ", of which the first " + LISTED + " are above" : "";
    return shown + file.map(path -> "; full list: " + path).orElse("");
  }
}
