package yanbao.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import yanbao.batch.Delivering;
import yanbao.batch.Recovery;
import yanbao.batch.RunResult;
import yanbao.batch.Runner;
import yanbao.job.JobDefinition;
import yanbao.plan.Project;
import yanbao.plan.RunOptions;
import yanbao.problem.Problem;
import yanbao.problem.ProblemsException;

/**
 * How the run for one day of many ended.
 *
 * @param revision such as {@code r1}; empty where there is none
 * @param signalled the exit code that a signal to end asks for
 */
record BackfillDay(
    LocalDate date,
    int code,
    String outcome,
    String revision,
    String problems,
    Duration took,
    OptionalInt signalled) {
  /** Exit codes from the worst to the best: who has to act for all days comes first. */
  private static final List<Integer> WORST_FIRST = List.of(1, 4, 2, 3, 5, 0);

  /** The days after a signal. */
  static BackfillDay notRun(LocalDate date) {
    return new BackfillDay(date, 0, "not run", "", "", Duration.ZERO, OptionalInt.empty());
  }

  static int worst(List<BackfillDay> days) {
    return days.stream()
        .map(BackfillDay::code)
        .min(Comparator.comparingInt(WORST_FIRST::indexOf))
        .orElse(0);
  }

  static void print(List<BackfillDay> days, PrintWriter out) {
    TextTable table = new TextTable(List.of("day", "outcome", "revision", "problems", "time"));
    for (BackfillDay day : days) {
      String time = String.format(Locale.ROOT, "%.1f s", day.took.toMillis() / 1000.0);
      table.add(
          List.of(
              day.date.toString(),
              day.outcome,
              day.revision,
              day.problems,
              day.took.isZero() ? "" : time));
    }
    table.print(out);
  }

  /** Runs the days of one job. */
  record Runs(
      Console console,
      Project project,
      JobDefinition job,
      RunOptions options,
      Delivering delivering) {
    BackfillDay run(LocalDate day) {
      long begun = System.nanoTime();
      try {
        ConsoleProgress progress = ConsoleProgress.of(console, project, job.name());
        RunResult result =
            new Runner(project, Recovery.NOT_REQUESTED, progress, delivering)
                .run(job, options.withAsOf(day));
        List<Problem> problems = result.problems().list();
        int code =
            ProblemPrinter.print(
                console, problems, result.report(), Optional.of(result.problemsFile()));
        return ended(day, result, code, begun);
      } catch (ProblemsException e) {
        return failed(day, ProblemPrinter.print(console, e.problems()), e.problems(), begun);
      } catch (Exception | Error e) {
        // One day without memory, or with a fault of the program, is no reason to skip the others.
        return failed(day, Commands.fault(console, e), List.of(), begun);
      }
    }

    private static BackfillDay ended(LocalDate day, RunResult result, int code, long begun) {
      String outcome =
          switch (result.outcome()) {
            case PUBLISHED -> "published";
            case ALREADY_PUBLISHED, DELIVERED, UNCHANGED -> "already published";
            case STOPPED -> "stopped";
            case FAILED -> "failed (" + code + ")";
          };
      boolean failed = result.outcome() == RunResult.Outcome.FAILED;
      boolean revision = !failed && result.outcome() != RunResult.Outcome.STOPPED;
      return new BackfillDay(
          day,
          code,
          outcome,
          revision ? "r" + result.plan().revision() : "",
          ProblemPrinter.counts(result.problems().list()),
          since(begun),
          result.signalled());
    }

    private static BackfillDay failed(LocalDate day, int code, List<Problem> found, long begun) {
      return new BackfillDay(
          day,
          code,
          "failed (" + code + ")",
          "",
          ProblemPrinter.counts(found),
          since(begun),
          OptionalInt.empty());
    }

    private static Duration since(long begun) {
      return Duration.ofNanos(System.nanoTime() - begun);
    }
  }
}
