package yanbao.batch;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns a signal to end (Ctrl-C, SIGTERM) into a request to stop after the step at hand. The
 * process waits for that, but not for long: a step that is cut off is simply repeated by the next
 * run.
 */
final class Interruption implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "stop");
  private volatile boolean requested;

  Interruption() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  boolean isRequested() {
    return requested;
  }

  private void stop() {
    requested = true;
    try {
      boolean inTime = ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      if (!inTime) {
        // Halting here equals a kill: the next run continues from the steps that are complete.
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending already, and the hook with it.
      requested = true;
    }
  }
}
