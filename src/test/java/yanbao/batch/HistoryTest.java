package yanbao.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/** What years of runs leave behind. */
final class HistoryTest {
  private static final int RUNS = 60;
  private static final int REMEMBERED = 50;

  @TempDir private Path folder = Path.of("");

  @Test
  void remembersTheNewestRunsOnly() throws Exception {
    TinyProject tiny = TinyProject.in(folder);
    try (Repository repository =
        Repository.open(tiny.project(), Recovery.NOT_REQUESTED, Progress.silent())) {
      for (long i = 0; i < RUNS; i++) {
        repository
            .jobs()
            .createJobInstance(
                "tiny", new JobParametersBuilder().addLong("old", i).toJobParameters());
      }
    }

    assertEquals(RunResult.Outcome.PUBLISHED, tiny.run(FakeWorks.undisturbed()).outcome());

    try (Repository repository =
        Repository.open(tiny.project(), Recovery.NOT_REQUESTED, Progress.silent())) {
      var left = repository.jobs().getJobInstances("tiny", 0, RUNS);
      assertEquals(REMEMBERED, left.size());
      assertTrue(repository.jobs().getLastJobExecution(left.getFirst()) != null, "the run's own");
    }
  }
}
