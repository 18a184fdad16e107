package yanbao.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yanbao.plan.Stage;
import yanbao.problem.Problems;
import yanbao.publish.Durable;
import yanbao.publish.Json;
import yanbao.report.TieOut;
import yanbao.report.check.DeliverableCheck;
import yanbao.report.workbook.WorkbookPlaces;

/** Checks the written files against each other; files that differ are kept, but not published. */
record CheckStage(RunContext context) implements StageWork {
  /** Where files that failed the check are kept, in the folder of the run. */
  private static final String REFUSED = "refused";

  /** The files may have changed since: they are checked each time that they are to be published. */
  @Override
  public boolean isDone() {
    return context.plan().published();
  }

  @Override
  public long reuse() {
    return 0;
  }

  @Override
  public long run() throws Exception {
    context.problems().throwIfErrors();
    TieOut tieOut = tieOut();
    new Deliverable(TieOut.FILE, context).write(part -> Json.writeCompact(part, tieOut));
    Problems found = new Problems();
    List<DeliverableCheck.Line> lines = DeliverableCheck.check(context.out(), tieOut, found);
    lines.forEach(line -> context.addCheck(line.text()));
    context.problems().addAll(found);
    if (found.hasErrors()) {
      // So that the next run writes them anew; what was wrong can be looked at.
      Path refused = context.out().resolveSibling(REFUSED);
      Durable.delete(refused);
      Durable.replace(context.out(), refused);
    }
    context.problems().throwIfErrors();
    return lines.stream().mapToLong(DeliverableCheck.Line::values).sum();
  }

  private TieOut tieOut() throws IOException, SQLException {
    List<TieOut.Workbook> workbooks = new ArrayList<>();
    Optional<TieOut.Report> report = Optional.empty();
    for (Stage stage : context.plan().stages()) {
      if (stage instanceof Stage.WriteWorkbook write) {
        workbooks.add(WorkbookPlaces.of(write.file(), write.workbook(), context.reportData()));
      } else if (stage instanceof Stage.WriteReport) {
        report = Json.read(ReportStage.figures(context), TieOut.Report.class);
      }
    }
    return new TieOut(workbooks, report);
  }
}
