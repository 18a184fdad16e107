package yanbao.batch;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import yanbao.load.LoadResult;
import yanbao.load.SourceLoad;
import yanbao.plan.Stage;
import yanbao.problem.Problems;
import yanbao.problem.ProblemsException;
import yanbao.publish.Durable;
import yanbao.stage.StageSummary;
import yanbao.stage.StagedFile;

/**
 * Loads one source into its staged file. What is wrong with the rows does not end the run here: the
 * other sources are read first, so that one run names everything.
 */
record LoadStage(Stage.Load load, RunContext context) implements StageWork {
  @Override
  public boolean isDone() throws IOException {
    return StagedFile.isWhole(load.staged());
  }

  /** What was said at the load is said again; what depends on the as-of date is checked anew. */
  @Override
  public long reuse() throws IOException, SQLException {
    Problems problems = new Problems();
    return finish(read(StagedFile.summary(context.database(), load.staged()), problems), problems);
  }

  @Override
  public long run() throws IOException, SQLException {
    Durable.createFolders(context.plan().project().stage());
    Problems problems = new Problems();
    return finish(read(Optional.empty(), problems), problems);
  }

  private long finish(Optional<LoadResult> result, Problems problems) {
    context.problems().addAll(problems);
    result.ifPresent(loaded -> context.addLoaded(load, loaded));
    return result.stream()
        .flatMap(loaded -> loaded.files().stream())
        .mapToLong(LoadResult.FileResult::accepted)
        .sum();
  }

  private Optional<LoadResult> read(Optional<StageSummary> there, Problems problems)
      throws IOException, SQLException {
    try {
      return Optional.of(
          SourceLoad.load(
              load.source(),
              load.files(),
              load.staged(),
              there,
              context.plan().asOf(),
              context.plan().calendar(),
              context.database(),
              problems));
    } catch (ProblemsException e) {
      problems.addAll(e.problems());
      return Optional.empty();
    }
  }
}
