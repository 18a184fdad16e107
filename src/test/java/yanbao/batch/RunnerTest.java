package yanbao.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import yanbao.job.TinyJob;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;
import yanbao.publish.Durable;

final class RunnerTest {
  private static final List<String> ALL =
      List.of("load a", "load b", "compute tables", "write data", "check deliverables", "publish");

  @TempDir private Path folder = Path.of("");
  private TinyProject tiny = new TinyProject(Path.of(""), List.of());

  @BeforeEach
  void createProject() throws IOException {
    tiny = TinyProject.in(folder);
  }

  @Test
  void runsAllStagesAndPublishes() throws Exception {
    FakeWorks works = FakeWorks.undisturbed();

    RunResult result = tiny.run(works);

    assertEquals(RunResult.Outcome.PUBLISHED, result.outcome());
    assertEquals(ALL, works.done);
    // One file of each stage before the publication.
    assertEquals(
        List.of("checked.txt", "data.txt", "load-a", "load-b", "tables.txt"),
        tiny.hashes(1).stream().map(file -> file.split(" ")[0]).toList());
    assertEquals(
        RunRecord.Status.PUBLISHED, RunRecord.read(result.plan().work()).orElseThrow().status());
  }

  @Test
  void touchesNothingWhereAllIsDone() throws Exception {
    tiny.run(FakeWorks.undisturbed());
    FileTime written = Files.getLastModifiedTime(tiny.revision(1).resolve("data.txt"));

    for (int i = 0; i < 3; i++) {
      FakeWorks works = FakeWorks.undisturbed();
      assertEquals(RunResult.Outcome.ALREADY_PUBLISHED, tiny.run(works).outcome());
      assertEquals(List.of(), works.done);
    }

    assertEquals(written, Files.getLastModifiedTime(tiny.revision(1).resolve("data.txt")));
    assertFalse(Files.exists(tiny.revision(2)));
  }

  @Test
  void continuesAFailedRunWithoutRepeatingItsSteps() throws Exception {
    RunResult failed = tiny.run(FakeWorks.failingIn("write data"));
    assertEquals(RunResult.Outcome.FAILED, failed.outcome());
    assertEquals(1, failed.problems().errors());
    assertFalse(Files.exists(tiny.revision(1)));

    FakeWorks works = FakeWorks.undisturbed();
    assertEquals(RunResult.Outcome.PUBLISHED, tiny.run(works).outcome());

    assertEquals(List.of("write data", "check deliverables", "publish"), works.done);
    assertTrue(tiny.said().getLast().startsWith("continuing the earlier run tiny-2023-03-01-r1-"));
  }

  @Test
  void repeatsAStepWhoseFileIsGone() throws Exception {
    RunResult failed = tiny.run(FakeWorks.failingIn("publish"));
    Files.delete(failed.plan().work().resolve("out").resolve("load-b"));

    FakeWorks works = FakeWorks.undisturbed();
    tiny.run(works);

    assertEquals(List.of("load b", "publish"), works.done);
  }

  @Test
  void takesAChangedInputAsACleanAttemptAndSaysSo() throws Exception {
    RunResult failed = tiny.run(FakeWorks.failingIn("publish"));
    tiny.write("b", "text\n3\n");
    FakeWorks works = FakeWorks.undisturbed();

    RunResult result = tiny.run(works);

    assertEquals(ALL, works.done);
    assertEquals(1, result.plan().revision());
    assertEquals(
        List.of(
            "the unfinished run "
                + failed.plan().runId()
                + " is not continued: input/b.csv changed from "
                + failed.plan().origin().inputs().get("input/b.csv")
                + " to "
                + result.plan().origin().inputs().get("input/b.csv")),
        tiny.said());
  }

  @Test
  void runsAgainWhereTheOutputWasDeleted() throws Exception {
    tiny.run(FakeWorks.undisturbed());
    List<String> before = tiny.hashes(1);
    Durable.delete(folder.resolve("output"));

    assertEquals(RunResult.Outcome.PUBLISHED, tiny.run(FakeWorks.undisturbed()).outcome());
    assertEquals(before, tiny.hashes(1));
  }

  @Test
  void refusesAJobAndDateThatAnotherProcessRuns() throws Exception {
    try (ProcessLock lock = Locks.ofRun(tiny.project(), "tiny", TinyJob.DAY)) {
      assertTrue(lock.deadOwner().isEmpty());
      ProblemsException refused =
          assertThrows(ProblemsException.class, () -> tiny.run(FakeWorks.undisturbed()));

      assertEquals(5, refused.problems().getFirst().code().category().exitCode());
      assertTrue(
          refused.problems().getFirst().message().contains("" + ProcessHandle.current().pid()));
    }
    assertEquals(RunResult.Outcome.PUBLISHED, tiny.run(FakeWorks.undisturbed()).outcome());
  }

  @Test
  void runsOverAnInstanceWithoutExecution() throws Exception {
    RunResult failed = tiny.run(FakeWorks.failingIn("load a"));
    changeRepository(
        (jobs, execution) -> {
          jobs.deleteJobInstance(execution.getJobInstance());
          jobs.createJobInstance("tiny", execution.getJobParameters());
        });

    assertEquals(RunResult.Outcome.PUBLISHED, tiny.run(FakeWorks.undisturbed()).outcome());
    assertEquals(
        failed.plan().runId(), new Runs(tiny.project()).list(Optional.empty()).getFirst().id());
  }

  @Test
  void continuesWhatADeadProcessLeftStarted() throws Exception {
    tiny.run(FakeWorks.failingIn("publish"));
    for (int death = 0; death < 2; death++) {
      changeRepository((jobs, execution) -> setStatus(jobs, execution, BatchStatus.STARTED));
      tiny.run(FakeWorks.failingIn("publish"));
      assertTrue(tiny.said().getLast().contains("was interrupted"), tiny.said().toString());
    }

    assertEquals(RunResult.Outcome.PUBLISHED, tiny.run(FakeWorks.undisturbed()).outcome());
  }

  @Test
  void asksForADecisionWhereTheEndIsUnknown() throws Exception {
    tiny.run(FakeWorks.failingIn("publish"));
    changeRepository((jobs, execution) -> setStatus(jobs, execution, BatchStatus.UNKNOWN));

    ProblemsException refused =
        assertThrows(ProblemsException.class, () -> tiny.run(FakeWorks.undisturbed()));
    assertEquals(ProblemCode.REPOSITORY, refused.problems().getFirst().code());
    assertTrue(
        refused
            .problems()
            .getFirst()
            .message()
            .contains("yanbao run tiny --as-of 2023-03-01 --recover"));

    assertEquals(
        RunResult.Outcome.PUBLISHED,
        tiny.run(FakeWorks.undisturbed(), Recovery.REQUESTED).outcome());
  }

  private static void setStatus(JobRepository jobs, JobExecution execution, BatchStatus status) {
    execution.setStatus(status);
    jobs.update(execution);
    var last = List.copyOf(execution.getStepExecutions()).getLast();
    last.setStatus(status);
    jobs.update(last);
  }

  /** Changes the last execution in the repository, as a death would have left it. */
  private interface Change {
    void apply(JobRepository jobs, JobExecution execution);
  }

  private void changeRepository(Change change) throws Exception {
    try (Repository repository =
        Repository.open(tiny.project(), Recovery.NOT_REQUESTED, Progress.silent())) {
      JobRepository jobs = repository.jobs();
      JobInstance instance = jobs.getJobInstances("tiny", 0, 1).getFirst();
      JobExecution last = jobs.getLastJobExecution(instance);
      if (last == null) {
        throw new AssertionError("no execution of " + instance);
      }
      change.apply(jobs, last);
    }
  }

  @Test
  void refusesAnOutputRootThatIsAFile() throws Exception {
    Files.writeString(folder.resolve("output"), "");

    ProblemsException refused =
        assertThrows(ProblemsException.class, () -> tiny.run(FakeWorks.undisturbed()));

    assertEquals(4, refused.problems().getFirst().code().category().exitCode());
    assertFalse(Files.exists(folder.resolve(".yanbao")));
  }
}
