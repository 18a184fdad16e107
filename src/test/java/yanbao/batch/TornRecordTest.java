package yanbao.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yanbao.model.Sha256;
import yanbao.problem.Problem;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;
import yanbao.publish.Durable;

/**
 * The log of the record of runs, as a kill left it, cut off or changed in its last bytes. {@code
 * -Dyanbao.sweep=true} cuts at each byte and changes some, {@code -Dyanbao.sweep=all} changes each.
 */
final class TornRecordTest {
  private static final int TAIL = 2048;
  private static final String SWEEP = System.getProperty("yanbao.sweep", "");
  private static final int CUT_STEP = SWEEP.isEmpty() ? 128 : 1;
  private static final int CHANGE_STEP = SWEEP.equals("all") ? 1 : SWEEP.isEmpty() ? 127 : 17;
  private static final Path WORK = Path.of(".yanbao");
  private static final Path REPOSITORY = Path.of("repository");
  private static final Path LOG = REPOSITORY.resolve("jobs.log");

  @TempDir private Path folder = Path.of("");
  private TinyProject tiny = new TinyProject(Path.of(""), List.of());
  private final List<String> wrong = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private int tried;

  private Path work() {
    return tiny.folder().resolve(WORK);
  }

  private Path killed() {
    return folder.resolve("killed");
  }

  @Test
  void theSameRunPublishesTheSameBytesOrAsksForADecision() throws Exception {
    tiny = TinyProject.in(folder.resolve("desk"));
    tiny.run(new FakeWorks(this::keepAsKilled, stage -> {}));
    List<String> expected = tiny.hashes(1);
    byte[] log = Files.readAllBytes(killed().resolve(LOG));
    int first = Math.max(0, log.length - TAIL);
    for (int at = log.length - 1; at >= first; at -= CUT_STEP) {
      tryOut(Arrays.copyOf(log, at), "cut off at " + at, expected);
    }
    for (int at = log.length - 1; at >= first; at -= CHANGE_STEP) {
      byte[] changed = log.clone();
      changed[at] ^= 4;
      tryOut(changed, "changed at " + at, expected);
    }
    System.out.printf("[kill-test] %d torn records, %d differ%n", tried, seen.size());
    assertEquals(List.of(), wrong);
  }

  private void tryOut(byte[] log, String what, List<String> expected) throws Exception {
    tried++;
    if (!isNew(log)) {
      return;
    }
    restore(log);
    try {
      run();
      assertEquals(expected, tiny.hashes(1));
    } catch (Exception | AssertionError e) {
      wrong.add(what + ": " + e);
    }
  }

  /** Whether the database that is read from this log has rows that no other log gave it. */
  private boolean isNew(byte[] log) throws Exception {
    restore(log);
    try {
      Repository.open(tiny.project(), Recovery.NOT_REQUESTED, Progress.silent()).close();
    } catch (ProblemsException e) {
      return true;
    }
    return seen.add(Sha256.of(work().resolve(REPOSITORY).resolve("jobs.script")));
  }

  private void restore(byte[] log) throws IOException {
    Durable.delete(work());
    Durable.delete(tiny.folder().resolve("output"));
    copy(killed(), work());
    Files.write(work().resolve(LOG), log);
  }

  /** Runs as often as a user would have to. */
  private void run() throws Exception {
    Recovery recovery = Recovery.NOT_REQUESTED;
    try {
      tiny.run(FakeWorks.undisturbed());
    } catch (ProblemsException e) {
      Problem problem = e.problems().getFirst();
      assertEquals(ProblemCode.REPOSITORY, problem.code(), problem.line());
      assertTrue(problem.line().contains("--recover"), problem.line());
      recovery = Recovery.REQUESTED;
    }
    RunResult.Outcome outcome = tiny.run(FakeWorks.undisturbed(), recovery).outcome();
    assertEquals(
        recovery == Recovery.REQUESTED
            ? RunResult.Outcome.PUBLISHED
            : RunResult.Outcome.ALREADY_PUBLISHED,
        outcome);
  }

  /** What is committed is in the files at once: a kill at this moment would leave them so. */
  private void keepAsKilled(String stage) {
    if (stage.equals("compute tables")) {
      try {
        copy(work(), killed());
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Files.copy(path, to.resolve(from.relativize(path)));
      }
    }
  }
}
