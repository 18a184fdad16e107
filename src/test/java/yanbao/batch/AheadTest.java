package yanbao.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Work that begins before its step. */
final class AheadTest {
  private static final Callable<String> NOT_AGAIN =
      () -> {
        throw new AssertionError("the work was done twice");
      };

  @Test
  void givesWhatWasBegun() throws Exception {
    try (Ahead<String> ahead = new Ahead<>()) {
      ahead.begin(() -> "made");
      ahead.begin(NOT_AGAIN);

      assertEquals("made", ahead.end(NOT_AGAIN));
    }
  }

  @Test
  void doesTheWorkInItsStepWhereNoneBegan() throws Exception {
    try (Ahead<Thread> ahead = new Ahead<>()) {
      assertSame(Thread.currentThread(), ahead.end(Thread::currentThread));
    }
  }

  @ParameterizedTest
  @ValueSource(classes = {IOException.class, StackOverflowError.class})
  void failsInTheStepAsTheWorkDid(Class<? extends Throwable> fault) throws Exception {
    Throwable thrown = fault.getConstructor().newInstance();
    try (Ahead<String> ahead = new Ahead<>()) {
      ahead.begin(
          () -> {
            if (thrown instanceof Error error) {
              throw error;
            }
            throw (Exception) thrown;
          });

      assertSame(thrown, assertThrows(fault, () -> ahead.end(NOT_AGAIN)));
    }
  }

  @Test
  void endsNoEarlierThanItsWork() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch closing = new CountDownLatch(1);
    AtomicBoolean written = new AtomicBoolean();
    try (Ahead<String> ahead = new Ahead<>()) {
      ahead.begin(
          () -> {
            started.countDown();
            closing.await();
            written.set(true);
            return "";
          });
      started.await();
      closing.countDown();
    }
    assertTrue(written.get());
  }
}
