package yanbao.batch;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns a signal to end (Ctrl-C, SIGTERM) into a request to stop after the step at hand. A step
 * that takes too long is cut off, and so is one at a second signal: that equals a kill, and the
 * next run continues after the steps that are complete.
 */
final class Interruption implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Interruption.class);
  private static final Duration PATIENCE = Duration.ofSeconds(8);
  // What shells make of a process that a signal ended.
  private static final int EXIT = 128;

  private final Progress progress;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Signals signals;
  private volatile int received;

  Interruption(Progress progress) throws ReflectiveOperationException {
    this.progress = progress;
    this.signals = new Signals(this::receive);
  }

  boolean isRequested() {
    return received != 0;
  }

  /** The exit code that the first signal asks for. */
  OptionalInt exitCode() {
    return isRequested() ? OptionalInt.of(EXIT + received) : OptionalInt.empty();
  }

  private void receive(int signal) {
    if (isRequested()) {
      Runtime.getRuntime().halt(EXIT + signal);
    }
    received = signal;
    Thread guard = new Thread(() -> cutOff(signal), "stop");
    guard.setDaemon(true);
    guard.start();
    progress.say("stopping after the step at hand; a second signal stops at once");
  }

  private void cutOff(int signal) {
    try {
      if (!ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("the step at hand took too long to stop; the next run repeats it");
        Runtime.getRuntime().halt(EXIT + signal);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws ReflectiveOperationException {
    ended.countDown();
    signals.close();
  }
}
