package yanbao.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import yanbao.load.InputFile;
import yanbao.load.LoadResult;
import yanbao.load.SourceLoad;
import yanbao.model.Sha256;
import yanbao.plan.Stage;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.Problems;
import yanbao.problem.ProblemsException;
import yanbao.publish.Durable;
import yanbao.stage.StagedFile;

/**
 * Loads one source into its staged file. What is wrong with the rows does not end the run here: the
 * other sources are read first, so that one run names everything.
 */
record LoadStage(Stage.Load load, RunContext context) implements StageWork {
  // Coarse file times: a change within this long before the start may carry an older time.
  private static final Duration CLOCK_STEP = Duration.ofSeconds(3);

  @Override
  public boolean isDone() throws IOException {
    return StagedFile.read(load.staged()).isPresent();
  }

  /** What was said at the load is said again; what depends on the as-of date is checked anew. */
  @Override
  public long reuse() throws IOException {
    Problems problems = new Problems();
    return finish(read(problems), problems);
  }

  @Override
  public long run() throws IOException {
    Durable.createFolders(context.plan().project().stage());
    Problems problems = new Problems();
    Optional<LoadResult> result = read(problems);
    load.files().forEach(file -> requireUnchanged(file, problems));
    return finish(result, problems);
  }

  private long finish(Optional<LoadResult> result, Problems problems) {
    context.problems().addAll(problems);
    result.ifPresent(loaded -> context.addLoaded(load, loaded));
    return result.stream()
        .flatMap(loaded -> loaded.files().stream())
        .mapToLong(LoadResult.FileResult::accepted)
        .sum();
  }

  private Optional<LoadResult> read(Problems problems) throws IOException {
    try {
      return Optional.of(
          SourceLoad.load(
              load.source(),
              load.files(),
              load.staged(),
              context.plan().asOf(),
              context.plan().calendar(),
              context.temporary(),
              problems));
    } catch (ProblemsException e) {
      problems.addAll(e.problems());
      return Optional.empty();
    }
  }

  /** The bytes that were read must be those that the plan was built on. */
  private void requireUnchanged(InputFile file, Problems problems) {
    try {
      Instant modified = Files.getLastModifiedTime(file.path()).toInstant();
      boolean suspect =
          Files.size(file.path()) != file.bytes()
              || modified.isAfter(context.started().minus(CLOCK_STEP));
      if (suspect && !Sha256.of(file.path()).equals(file.sha256())) {
        problems.error(
            ProblemCode.SOURCE_UNREADABLE,
            Position.InSource.file(file.shownAs()),
            "changed while it was read; wait until it is complete, then run the same command"
                + " again");
      }
    } catch (IOException e) {
      problems.error(
          ProblemCode.SOURCE_UNREADABLE,
          Position.InSource.file(file.shownAs()),
          "disappeared while it was read (" + e.getMessage() + ")");
    }
  }
}
