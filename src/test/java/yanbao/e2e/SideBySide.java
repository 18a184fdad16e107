package yanbao.e2e;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import yanbao.publish.Durable;

/**
 * Independent trials, as many at once as there are processors, each worker at a place of its own. A
 * trial that fails leaves a copy of its place in {@code target/kill-test}, and the others go on.
 */
final class SideBySide<P> {
  private static final Path KEPT = Path.of("target/kill-test");
  private static final int WORTH_A_PLACE = 10;
  private static final int SAID = 20;
  private static final int TOO_MANY = 10;

  private final String series;
  private final Places<P> places;
  private final Trials<P> trials;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();
  private final List<AssertionError> failures = new ArrayList<>();

  private SideBySide(String series, Places<P> places, Trials<P> trials) {
    this.series = series;
    this.places = places;
    this.trials = trials;
  }

  /** Prepares the folder in which a worker does its trials. */
  interface Places<P> {
    P in(Path folder) throws Exception;
  }

  /** Does the trial of that number, which counts from 0. */
  interface Trials<P> {
    void at(P place, int number) throws Exception;
  }

  static <P> void run(String series, Path folder, int count, Places<P> places, Trials<P> trials)
      throws Exception {
    run(series, folder, count, number -> number < count, places, trials);
  }

  /**
   * Runs the trials.
   *
   * @param expected about how many there will be
   * @param wanted asked with the number of the next trial
   */
  static <P> void run(
      String series,
      Path folder,
      int expected,
      IntPredicate wanted,
      Places<P> places,
      Trials<P> trials)
      throws Exception {
    new SideBySide<>(series, places, trials).run(folder, expected, wanted);
  }

  private void run(Path folder, int expected, IntPredicate wanted) throws Exception {
    int workers = expected < WORTH_A_PLACE ? 1 : Runtime.getRuntime().availableProcessors();
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      List<Future<?>> working = new ArrayList<>();
      for (int i = 0; i < workers; i++) {
        Path place = folder.resolve(series + "-" + i);
        working.add(
            pool.submit(
                () -> {
                  work(place, expected, wanted);
                  return null;
                }));
      }
      for (Future<?> worker : working) {
        worker.get();
      }
    }
    if (!failures.isEmpty()) {
      AssertionError first = failures.getFirst();
      failures.stream().skip(1).forEach(first::addSuppressed);
      throw first;
    }
  }

  private void work(Path folder, int expected, IntPredicate wanted) throws Exception {
    P place = places.in(folder);
    for (int i = next.getAndIncrement(); wanted.test(i); i = next.getAndIncrement()) {
      try {
        trials.at(place, i);
      } catch (AssertionError | IOException e) {
        if (keep(folder, i, e) >= TOO_MANY) {
          return;
        }
      }
      int so = done.incrementAndGet();
      if (so % SAID == 0) {
        Harness.say(series + ": " + so + " of about " + expected);
      }
    }
  }

  private synchronized int keep(Path folder, int number, Throwable failure) throws IOException {
    Path kept = KEPT.resolve(Harness.SEED + "-" + series + "-" + number);
    Durable.delete(kept);
    Folders.copy(folder, kept);
    String what = series + ", trial " + number + ", left in " + kept;
    Harness.say("FAILED: " + what + ": " + failure);
    failures.add(new AssertionError(what, failure));
    return failures.size();
  }
}
