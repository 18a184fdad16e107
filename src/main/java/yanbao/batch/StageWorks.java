package yanbao.batch;

import yanbao.plan.Stage;

/** Which work a stage is. */
final class StageWorks {
  private StageWorks() {}

  static StageWork of(Stage stage, RunContext context) {
    return switch (stage) {
      case Stage.Load load -> new LoadStage(load, context);
      case Stage.CheckSources check -> new SourceCheckStage(check, context);
      case Stage.Compute compute -> new ComputeStage(compute, context);
      case Stage.WriteData data -> new DataStage(data, context);
      case Stage.WriteWorkbook workbook -> new WorkbookStage(workbook, context);
      case Stage.WriteReport report -> new ReportStage(report, context);
      case Stage.Check check -> new CheckStage(context);
      case Stage.Publish publish -> new PublishStage(context);
    };
  }
}
