package yanbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import yanbao.publish.Durable;
import yanbao.publish.Publisher;

/**
 * The same second revision of the small job, made again and again with something in its way: it
 * begins where the first is published, and must end as one that nothing disturbed.
 */
final class Trial {
  private static final String[] COMMAND = {"run", "small", "--set", "uplift=0.1"};
  private static final List<String> KEPT = List.of(".yanbao", "output");

  private static final int PAUSE = 3;

  private final Desk desk;
  private final Path before;
  private final Map<String, String> expected;
  private final long milliseconds;

  private Trial(Desk desk, Path before, Map<String, String> expected, long milliseconds) {
    this.desk = desk;
    this.before = before;
    this.expected = expected;
    this.milliseconds = milliseconds;
  }

  static Trial in(Path folder) throws IOException, InterruptedException {
    return of(Desk.small(folder.resolve("desk")), folder);
  }

  /** One that takes less time, and publishes no documents. */
  static Trial withoutDocuments(Path folder) throws IOException, InterruptedException {
    return of(Desk.withoutDocuments(folder.resolve("desk")), folder);
  }

  private static Trial of(Desk desk, Path folder) throws IOException, InterruptedException {
    Desk.Ended first = desk.run("run", "small");
    assertEquals(0, first.code(), first.err());
    Path before = Files.createDirectories(folder.resolve("before"));
    for (String kept : KEPT) {
      Folders.copy(desk.path(kept), before.resolve(kept));
    }
    long begun = System.nanoTime();
    Desk.Ended second = desk.run(COMMAND);
    long took = (System.nanoTime() - begun) / 1_000_000;
    assertEquals(0, second.code(), second.err());
    return new Trial(desk, before, desk.published(), took);
  }

  Desk desk() {
    return desk;
  }

  /** How long the run takes where nothing disturbs it. */
  long milliseconds() {
    return milliseconds;
  }

  /** Back to where only the first revision is published, and its sources may be staged. */
  void begin(boolean staged) throws IOException {
    for (String kept : KEPT) {
      Folders.restore(before.resolve(kept), desk.path(kept));
    }
    if (!staged) {
      Durable.delete(desk.path(".yanbao/stage"));
    }
  }

  Desk.Started start(String... wrapper) throws IOException {
    return desk.start(List.of(wrapper), Map.of(), COMMAND);
  }

  /** A run with that exit code is either complete or has published nothing. */
  void requireAllOrNothing(int code, String what) throws IOException {
    requireWhole(what);
    if (code == 0) {
      assertEquals(expected, desk.published(), what);
    }
  }

  /** The same command ends with the bytes of an undisturbed run. */
  void requireCompletion(String what) throws IOException, InterruptedException {
    Desk.Ended again = desk.run(COMMAND);
    assertEquals(0, again.code(), what + "\n" + again.err());
    assertEquals(expected, desk.published(), what + "\n" + again.err());
    requireWhole(what);
  }

  /** What {@code latest} names is one revision, and all of it. */
  private void requireWhole(String what) throws IOException {
    damage().ifPresent(found -> assertEquals("", found, what));
  }

  private Optional<String> damage() throws IOException {
    Path revision = desk.path("output/small/latest").toRealPath();
    List<String> damage = Publisher.damage(revision);
    return damage.isEmpty() ? Optional.empty() : Optional.of(revision + ": " + damage);
  }

  /**
   * Reads {@code latest} again and again until it is stopped, which fails where it was not whole
   * once. Between two reads it leaves the processor to the run that it watches.
   */
  Reader reader() {
    return new Reader();
  }

  final class Reader {
    private final AtomicReference<@Nullable String> found = new AtomicReference<>();
    private final Thread thread = new Thread(this::read, "reader");
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicLong reads = new AtomicLong();

    private Reader() {
      thread.start();
    }

    private void read() {
      try {
        do {
          look();
        } while (!ended.await(PAUSE, TimeUnit.MILLISECONDS));
      } catch (InterruptedException e) {
        found.set(e.toString());
      }
    }

    private void look() {
      try {
        damage().ifPresent(found::set);
        reads.incrementAndGet();
      } catch (NoSuchFileException e) {
        found.set("there is no latest revision: " + e.getMessage());
      } catch (IOException e) {
        found.set(e.toString());
      }
    }

    /** Ends the reading; fails where it found anything but whole revisions. */
    void stop() throws InterruptedException {
      ended.countDown();
      thread.join();
      String damage = found.get();
      assertEquals("", damage == null ? "" : damage);
      assertNotEquals(0, reads.get());
    }
  }
}
