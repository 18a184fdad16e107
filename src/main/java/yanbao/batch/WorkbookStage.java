package yanbao.batch;

import java.io.IOException;
import yanbao.plan.Stage;
import yanbao.report.workbook.WorkbookWriter;

/** Writes one workbook. */
record WorkbookStage(Stage.WriteWorkbook stage, RunContext context) implements StageWork {
  @Override
  public boolean isDone() throws IOException {
    return file().isDone();
  }

  @Override
  public long reuse() {
    return 0;
  }

  @Override
  public long run() throws Exception {
    ReportStage.beginAhead(context);
    file().write(part -> WorkbookWriter.write(part, stage.workbook(), context.reportData()));
    return 0;
  }

  private Deliverable file() {
    return new Deliverable(stage.file(), context);
  }
}
