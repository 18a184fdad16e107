package yanbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the shipped command at random moments. {@code -Dyanbao.kills=200} makes it many, {@code
 * -Dyanbao.seed=…} repeats a series; {@code make kill-test} does the former.
 */
final class KilledAnywhereIT {
  private static final int USUAL = 4;
  // As the system's own killer leaves it.
  private static final int KILLED = 137;

  @TempDir private Path folder = Path.of("");

  @Test
  void theSameCommandCompletesWhatWasKilled(TestReporter reporter) throws Exception {
    long seed = Long.getLong("yanbao.seed", System.currentTimeMillis());
    int kills = Integer.getInteger("yanbao.kills", USUAL);
    reporter.publishEntry("seed", Long.toString(seed));
    SplittableRandom random = new SplittableRandom(seed);
    Trial trial = Trial.in(folder);
    int killed = 0;
    while (killed < kills) {
      trial.begin(random.nextBoolean());
      String what = "seed " + seed + ", kill " + killed;
      Trial.Reader reader = trial.reader();
      try {
        // Some are killed again while they continue.
        for (int again = random.nextInt(3); again >= 0; again--) {
          if (kill(trial, random, what)) {
            killed++;
          }
        }
        trial.requireCompletion(what);
      } finally {
        reader.stop();
      }
    }
    reporter.publishEntry("kills", Integer.toString(killed));
  }

  /** Whether the run was still under way when it was killed. */
  private static boolean kill(Trial trial, SplittableRandom random, String what) throws Exception {
    Desk.Started run = trial.start();
    boolean ended =
        run.process().waitFor(random.nextLong(trial.milliseconds() + 1), TimeUnit.MILLISECONDS);
    run.process().destroyForcibly().waitFor();
    Desk.Ended left = run.await();
    assertEquals(ended ? 0 : KILLED, left.code(), what + "\n" + left.err());
    trial.requireAllOrNothing(ended ? 0 : KILLED, what);
    return !ended;
  }
}
