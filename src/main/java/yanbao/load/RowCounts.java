package yanbao.load;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToLongFunction;
import yanbao.job.SourceDefinition;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.Problems;
import yanbao.stage.StageSummary;
import yanbao.validate.rule.RowCountRule;

/** Whether a source has rows, and not more rejected ones than it may have. */
final class RowCounts {
  private RowCounts() {}

  static boolean tolerated(SourceDefinition.Rejects limit, List<StageSummary.FileRows> counts) {
    long rejected = sum(counts, StageSummary.FileRows::rejected);
    return limit.percent()
        ? rejected * 100.0 <= limit.atMost() * sum(counts, StageSummary.FileRows::data)
        : rejected <= limit.atMost();
  }

  /** Adds what is wrong with the numbers of rows, unless a file could not be read at all. */
  static void check(
      SourceDefinition source, List<StageSummary.FileRows> counts, Problems problems) {
    long read = sum(counts, StageSummary.FileRows::data);
    long rejected = sum(counts, StageSummary.FileRows::rejected);
    Position position =
        counts.size() == 1
            ? Position.InSource.file(counts.getFirst().shownAs())
            : source.position();
    if (read == 0 && mayBeEmpty(source)) {
      return;
    }
    if (read == 0 && !problems.hasErrors()) {
      problems.error(
          ProblemCode.NO_ROWS, position, "expected data rows in " + source.name() + " but found 0");
    } else if (!tolerated(source.rejects(), counts) && !problems.hasErrors()) {
      problems.error(
          ProblemCode.TOO_MANY_REJECTS,
          position,
          rejected + " of " + read + " rows were rejected; at most " + allowed(source) + " may be");
    } else if (read > 0 && read == rejected && !problems.hasErrors()) {
      problems.error(ProblemCode.NO_ROWS, position, "all " + read + " rows were rejected");
    }
  }

  /** Every row that was read must be accounted for: staged, rejected, or skipped. */
  static void checkSum(List<StageSummary.FileRows> counts, Problems problems) {
    for (StageSummary.FileRows file : counts) {
      if (file.read() != file.accepted() + file.rejected() + file.skipped()) {
        problems.error(
            ProblemCode.ROWS_LOST,
            Position.InSource.file(file.shownAs()),
            file.read()
                + " rows were read, but "
                + file.accepted()
                + " staged, "
                + file.rejected()
                + " rejected and "
                + file.skipped()
                + " skipped; report this as a fault of the program");
      }
    }
  }

  private static boolean mayBeEmpty(SourceDefinition source) {
    return source.rules().stream()
        .anyMatch(
            rule ->
                rule.bare() instanceof RowCountRule rows
                    && rows.atLeast().filter(least -> least == 0).isPresent());
  }

  private static String allowed(SourceDefinition source) {
    SourceDefinition.Rejects limit = source.rejects();
    String number = BigDecimal.valueOf(limit.atMost()).stripTrailingZeros().toPlainString();
    return limit.percent() ? number + "%" : number;
  }

  private static long sum(
      List<StageSummary.FileRows> counts, ToLongFunction<StageSummary.FileRows> count) {
    return counts.stream().mapToLong(count).sum();
  }
}
