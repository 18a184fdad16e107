package yanbao.e2e;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * What {@code make kill-test} asks for, and what it has done so far. {@code -Dyanbao.sweep=true}
 * sweeps, with a sample of the calls that are many; {@code -Dyanbao.sweep=all} takes each of them.
 */
final class Harness {
  /** Repeats a series, but for the moments that the machine's own pace decides. */
  static final long SEED = Long.getLong("yanbao.seed", System.currentTimeMillis());

  static final boolean ALL = System.getProperty("yanbao.sweep", "").equals("all");
  static final boolean SWEEP = ALL || Boolean.getBoolean("yanbao.sweep");

  private static final long BEGUN = System.nanoTime();
  private static final AtomicInteger KILLS = new AtomicInteger();
  private static final AtomicInteger POINTS = new AtomicInteger();
  private static final AtomicInteger RACES = new AtomicInteger();

  private Harness() {}

  /** The chances of one trial of a series, whoever comes to it when. */
  static SplittableRandom random(String series, int number) {
    return new SplittableRandom(SEED * 31 + series.hashCode() * 1_000_003L + number);
  }

  /** Some of the numbers from 1, in order: the first, the last, and by chance between them. */
  static List<Integer> sample(String series, int last, int size) {
    List<Integer> all = new ArrayList<>(IntStream.rangeClosed(1, last).boxed().toList());
    if (ALL || last <= size) {
      return all;
    }
    List<Integer> between = all.subList(1, last - 1);
    Collections.shuffle(between, Random.from(random(series, 0)));
    List<Integer> chosen = new ArrayList<>(between.subList(0, size - 2));
    chosen.add(1);
    chosen.add(last);
    Collections.sort(chosen);
    return chosen;
  }

  static void killed() {
    KILLS.incrementAndGet();
  }

  static void swept() {
    POINTS.incrementAndGet();
  }

  static void raced() {
    RACES.incrementAndGet();
  }

  static void say(String line) {
    System.out.println("[kill-test] " + line);
  }

  /** Of all classes of this process; the last such line is that of the whole harness. */
  static void saySoFar() {
    say(
        "so far: %d random kills, %d sweep points, %d races in %d s, seed %d"
            .formatted(
                KILLS.get(),
                POINTS.get(),
                RACES.get(),
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - BEGUN),
                SEED));
  }
}
