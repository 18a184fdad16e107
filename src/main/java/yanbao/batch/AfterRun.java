package yanbao.batch;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import yanbao.deliver.Delivered;
import yanbao.deliver.Deliveries;
import yanbao.deliver.OwnerMails;
import yanbao.deliver.Summary;
import yanbao.plan.Plan;
import yanbao.problem.Problem;
import yanbao.problem.ProblemCode;
import yanbao.problem.Problems;
import yanbao.publish.Json;
import yanbao.publish.Revisions;
import yanbao.report.rejects.RejectsWorkbook;

/** What follows a run: what is published goes out, and owners of sources hear what is wrong. */
record AfterRun(Plan plan, Progress progress, Delivering delivering) {

  /** After a run that ended so. */
  List<Delivered> of(
      RunRecord.Status status,
      List<RejectsWorkbook> rejects,
      Problems problems,
      BooleanSupplier stopping)
      throws IOException {
    if (delivering == Delivering.LATER) {
      return List.of();
    }
    return switch (status) {
      case PUBLISHED, UNCHANGED -> deliver(Optional.of(summary(problems)), problems, stopping);
      case FAILED -> new OwnerMails(plan).send(rejects, problems);
      case RUNNING, STOPPED -> List.of();
    };
  }

  private List<Delivered> deliver(
      Optional<Summary> found, Problems problems, BooleanSupplier stopping) throws IOException {
    Optional<Revisions.Published> revision = plan.revisions().latest(plan.asOf());
    return revision.isEmpty()
        ? List.of()
        : new Deliveries(plan, revision.get())
            .deliver(found, problems, stopping, delivered -> progress.say(delivered.line()));
  }

  private static Summary summary(Problems problems) {
    return new Summary(
        problems.errors(),
        problems.warnings(),
        problems.list().stream().limit(Summary.LISTED).map(Problem::line).toList());
  }

  /** Whether the published revision waits for another attempt. */
  boolean isOutstanding() throws IOException {
    Optional<Revisions.Published> revision = plan.revisions().latest(plan.asOf());
    return delivering == Delivering.NOW
        && revision.isPresent()
        && Deliveries.isOutstanding(plan.job(), revision.get());
  }

  /**
   * Another attempt for a run of the past; its record, where there is one, is brought up to date.
   */
  Problems again() throws IOException {
    Problems problems = new Problems();
    Optional<RunRecord> run = RunRecord.read(plan.work());
    ProblemReport before =
        ProblemReport.read(plan.work())
            .orElse(ProblemReport.of(problems, List.of()))
            .without(ProblemCode.DELIVERY);
    Optional<Summary> found =
        run.map(
            known ->
                new Summary(
                    before.errors(),
                    before.warnings(),
                    before.problems().stream()
                        .limit(Summary.LISTED)
                        .map(entry -> entry.problem().line())
                        .toList()));
    List<Delivered> tried = deliver(found, problems, () -> false);
    if (run.isPresent()) {
      ProblemReport after = before.with(problems);
      RunRecord record = run.get().with(tried, after);
      Json.write(plan.work().resolve(ProblemReport.FILE), after);
      Json.write(plan.work().resolve(RunRecord.FILE), record);
      Pages.later(plan).writeOrSay(record, progress);
    }
    return problems;
  }
}
