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

/**
 * Loads one source into its staged file. What is wrong with the rows does not end the run here: the
 * other sources are read first, so that one run names everything.
 */
record LoadStage(Stage.Load load, RunContext context) implements StageWork {
  // Coarse file times: a change within this long before the start may carry an older time.
  private static final Duration CLOCK_STEP = Duration.ofSeconds(3);

  /**
   * The load itself finds what is staged; what is said about freshness depends on the date, too.
   */
  @Override
  public boolean isDone() {
    return false;
  }

  @Override
  public long reuse() {
    throw new IllegalStateException("a load is never taken over unseen");
  }

  @Override
  public long run() throws IOException {
    Durable.createFolders(context.plan().project().stage());
    Problems problems = new Problems();
    Optional<LoadResult> result = read(problems);
    load.files().forEach(file -> requireUnchanged(file, problems));
    context.problems().addAll(problems);
    if (result.isEmpty()) {
      return 0;
    }
    context.addLoaded(load, result.get());
    return result.get().files().stream().mapToLong(LoadResult.FileResult::accepted).sum();
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
