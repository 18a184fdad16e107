package yanbao.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yanbao.lineage.Kept;
import yanbao.model.SourceColumn;
import yanbao.plan.Plan;
import yanbao.plan.Stage;
import yanbao.problem.Problems;
import yanbao.publish.Json;
import yanbao.table.TableEngine;
import yanbao.table.TableStore;

/** Computes all tables and keeps them, with what explains them and the warnings that they gave. */
record ComputeStage(Stage.Compute compute, RunContext context) implements StageWork {
  private static final String WARNINGS = "warnings.json";

  /** The warnings that computing gave. */
  private record Warnings(List<ProblemEntry> problems) {}

  @Override
  public boolean isDone() throws IOException {
    return context.lineage().isDone();
  }

  @Override
  public long reuse() throws IOException {
    context.problems().throwIfErrors();
    Json.read(context.lineage().path().resolve(WARNINGS), Warnings.class)
        .ifPresent(
            kept -> kept.problems().forEach(entry -> context.problems().add(entry.problem())));
    return 0;
  }

  @Override
  public long run() throws Exception {
    context.problems().throwIfErrors();
    Problems problems = new Problems();
    compute(problems);
    context.problems().addAll(problems);
    context.problems().throwIfErrors();
    context.lineage().write(folder -> keep(folder, problems));
    return TableStore.count(context.database(), compute.tables());
  }

  private void compute(Problems problems) throws SQLException {
    Plan plan = context.plan();
    Map<String, Path> staged = new LinkedHashMap<>();
    Map<String, List<SourceColumn>> sources = new LinkedHashMap<>();
    for (Stage.Load load : plan.loads()) {
      staged.put(load.source().name(), load.staged());
      sources.put(load.source().name(), load.source().columns());
    }
    TableEngine.compute(
        context.database(),
        compute.tables(),
        staged,
        sources,
        plan.parameters(),
        plan.asOf(),
        new StagedPlaces(context.database(), plan.loads()),
        problems);
  }

  private void keep(Path folder, Problems problems) throws IOException, SQLException {
    TableStore.write(context.database(), Kept.tables(folder), compute.tables());
    Json.write(
        folder.resolve(WARNINGS),
        new Warnings(problems.list().stream().map(ProblemEntry::of).toList()));
    Kept.write(context.plan(), folder, context.database());
  }
}
