package yanbao.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import yanbao.plan.Stage;
import yanbao.publish.Json;
import yanbao.report.Figure;
import yanbao.report.TieOut;
import yanbao.report.pdf.ReportWriter;

/** Writes the report. */
record ReportStage(Stage.WriteReport stage, RunContext context) implements StageWork {
  @Override
  public boolean isDone() throws IOException {
    return file().isDone()
        && (context.plan().published()
            || Json.read(figures(context), TieOut.Report.class).isPresent());
  }

  @Override
  public long reuse() {
    return 0;
  }

  @Override
  public long run() throws Exception {
    file()
        .write(
            part -> {
              List<Figure> figures =
                  ReportWriter.write(
                      part, stage.report(), context.reportData(), context.problems());
              Json.writeCompact(figures(context), new TieOut.Report(stage.file(), figures));
            });
    return 0;
  }

  /** Which values the report shows where; there before the report is. */
  static Path figures(RunContext context) {
    return context.out().resolveSibling("figures.json");
  }

  private Deliverable file() {
    return new Deliverable(stage.file(), context);
  }
}
