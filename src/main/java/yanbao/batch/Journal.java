package yanbao.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yanbao.deliver.Delivered;
import yanbao.plan.Plan;
import yanbao.plan.Stage;
import yanbao.publish.Json;
import yanbao.publish.Manifest;
import yanbao.report.rejects.RejectsWorkbook;

/** Keeps a run's record and its list of problems on the disk, up to date. */
final class Journal {
  private final RunContext context;
  private final HeapPeak heap = new HeapPeak();
  private final List<RunRecord.StepRecord> steps = new ArrayList<>();
  private List<Delivered> deliveries = List.of();

  Journal(RunContext context) {
    this.context = context;
  }

  void begin() throws IOException {
    write(RunRecord.Status.RUNNING, Optional.empty());
  }

  void step(String name, boolean reused, long rows, Duration took) throws IOException {
    steps.add(RunRecord.StepRecord.of(name, reused, rows, took, heap.megabytes()));
    heap.forget();
    write(RunRecord.Status.RUNNING, Optional.empty());
  }

  RunRecord end(
      RunRecord.Status status,
      Optional<String> message,
      List<RejectsWorkbook> rejects,
      List<Delivered> tried)
      throws IOException {
    deliveries = tried;
    Json.write(
        context.plan().work().resolve(ProblemReport.FILE),
        ProblemReport.of(context.problems(), rejects));
    return write(status, message);
  }

  private RunRecord write(RunRecord.Status status, Optional<String> message) throws IOException {
    Plan plan = context.plan();
    RunRecord record =
        new RunRecord(
            plan.runId(),
            plan.job().name(),
            plan.asOf().toString(),
            plan.revision(),
            plan.fingerprint(),
            status,
            context.started(),
            status == RunRecord.Status.RUNNING
                ? Optional.empty()
                : Optional.of(Instant.now().truncatedTo(ChronoUnit.MILLIS)),
            plan.origin(),
            steps,
            sources(),
            deliverables(status),
            deliveries,
            context.checks(),
            context.problems().errors(),
            context.problems().warnings(),
            message);
    Json.write(plan.work().resolve(RunRecord.FILE), record);
    return record;
  }

  /** What became of the rows of the sources loaded so far. */
  private List<Manifest.Input> sources() {
    return context.plan().loads().stream().flatMap(load -> context.inputs(load).stream()).toList();
  }

  private List<String> deliverables(RunRecord.Status status) {
    if (status != RunRecord.Status.PUBLISHED) {
      return List.of();
    }
    Path destination = context.plan().destination();
    return context.plan().stages().stream()
        .flatMap(stage -> fileOf(stage).stream())
        .map(file -> destination.resolve(file).toString())
        .toList();
  }

  private static Optional<String> fileOf(Stage stage) {
    return switch (stage) {
      case Stage.WriteWorkbook workbook -> Optional.of(workbook.file());
      case Stage.WriteReport report -> Optional.of(report.file());
      case Stage.WriteData data -> Optional.of("data");
      case Stage.Load load -> Optional.empty();
      case Stage.CheckSources check -> Optional.empty();
      case Stage.Compute compute -> Optional.empty();
      case Stage.Check check -> Optional.empty();
      case Stage.Publish publish -> Optional.empty();
    };
  }
}
