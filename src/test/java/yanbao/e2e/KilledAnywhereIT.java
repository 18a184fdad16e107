package yanbao.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the shipped command at random moments. {@code -Dyanbao.kills=200} makes it many, {@code
 * -Dyanbao.seed=…} repeats a series; {@code make kill-test} does the former.
 */
final class KilledAnywhereIT {
  private static final String SERIES = "kills";
  private static final int USUAL = 4;
  private static final int MOST_AT_ONCE = 3;
  // As the system's own killer leaves it.
  private static final int KILLED = 137;

  @TempDir private Path folder = Path.of("");

  @Test
  void theSameCommandCompletesWhatWasKilled() throws Exception {
    int kills = Integer.getInteger("yanbao.kills", USUAL);
    AtomicInteger killed = new AtomicInteger();
    SideBySide.run(
        SERIES,
        folder,
        kills / 2,
        number -> killed.get() < kills,
        Trial::in,
        (trial, number) -> {
          SplittableRandom random = Harness.random(SERIES, number);
          trial.begin(random.nextBoolean());
          String what = "seed " + Harness.SEED + ", kills of trial " + number;
          Trial.Reader reader = trial.reader();
          try {
            // Some are killed again while they continue.
            for (int again = random.nextInt(MOST_AT_ONCE); again >= 0; again--) {
              if (kill(trial, random, what)) {
                killed.incrementAndGet();
                Harness.killed();
              }
            }
            trial.requireCompletion(what);
          } finally {
            reader.stop();
          }
        });
    Harness.saySoFar();
  }

  /** Whether the run was still under way when it was killed. */
  private static boolean kill(Trial trial, SplittableRandom random, String what) throws Exception {
    Desk.Started run = trial.start();
    run.process().waitFor(random.nextLong(trial.milliseconds() + 1), TimeUnit.MILLISECONDS);
    run.process().destroyForcibly().waitFor();
    Desk.Ended left = run.await();
    assertTrue(left.code() == 0 || left.code() == KILLED, what + left.code() + "\n" + left.err());
    trial.requireAllOrNothing(left.code(), what);
    return left.code() == KILLED;
  }
}
