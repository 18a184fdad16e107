package yanbao.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import yanbao.plan.Stage;
import yanbao.problem.Problems;
import yanbao.publish.Durable;
import yanbao.publish.Json;
import yanbao.report.Figure;
import yanbao.report.ReportData;
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
    Written written = context.report().end(writer());
    context.problems().addAll(written.problems());
    file()
        .write(
            part -> {
              Durable.replace(written.file(), part);
              Json.writeCompact(
                  figures(context), new TieOut.Report(stage.file(), written.figures()));
            });
    return 0;
  }

  /** A report that is no deliverable yet. */
  record Written(Path file, List<Figure> figures, Problems problems) {}

  /** Begins to write the report of the run, where it has to be written. */
  static void beginAhead(RunContext context) throws IOException, SQLException {
    for (Stage stage : context.plan().stages()) {
      if (stage instanceof Stage.WriteReport report) {
        ReportStage work = new ReportStage(report, context);
        if (!work.isDone()) {
          context.report().begin(work.writer());
        }
      }
    }
  }

  /** Shares nothing with the steps that run meanwhile. */
  private Callable<Written> writer() throws IOException, SQLException {
    Path file = context.temporary().resolve("ahead").resolve(stage.file());
    ReportData data = context.reportData();
    return () -> {
      Problems problems = new Problems();
      Files.createDirectories(file.resolveSibling("").normalize());
      List<Figure> figures = ReportWriter.write(file, stage.report(), data, problems);
      return new Written(file, figures, problems);
    };
  }

  /** Which values the report shows where; there before the report is. */
  static Path figures(RunContext context) {
    return context.out().resolveSibling("figures.json");
  }

  private Deliverable file() {
    return new Deliverable(stage.file(), context);
  }
}
