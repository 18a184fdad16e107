package yanbao.batch;

import yanbao.plan.Stage;
import yanbao.report.pdf.ReportWriter;

/** Writes the report. */
record ReportStage(Stage.WriteReport stage, RunContext context) implements StageWork {
  @Override
  public boolean isDone() {
    return file().isDone();
  }

  @Override
  public long reuse() {
    return 0;
  }

  @Override
  public long run() throws Exception {
    file()
        .write(
            part ->
                ReportWriter.write(part, stage.report(), context.reportData(), context.problems()));
    return 0;
  }

  private Deliverable file() {
    return new Deliverable(stage.file(), context);
  }
}
