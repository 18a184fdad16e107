package yanbao.batch;

import java.util.OptionalInt;
import java.util.function.IntConsumer;

/**
 * Hears that a process which does one thing after the other is to end after the one at hand; a
 * second signal ends it at once.
 */
public final class StopRequest implements AutoCloseable {
  // What shells make of a process that a signal ended.
  private static final int EXIT = 128;

  private final IntConsumer heard;
  private final Signals signals;
  private volatile int received;

  /**
   * Listens until closed.
   *
   * @param heard takes the number of the first signal, on a thread of its own
   */
  public StopRequest(IntConsumer heard) throws ReflectiveOperationException {
    this.heard = heard;
    this.signals = new Signals(this::receive);
  }

  private void receive(int signal) {
    if (received != 0) {
      Runtime.getRuntime().halt(EXIT + signal);
    }
    received = signal;
    heard.accept(signal);
  }

  /** The exit code that the signal asks for; empty while there was none. */
  public OptionalInt exitCode() {
    return received == 0 ? OptionalInt.empty() : OptionalInt.of(EXIT + received);
  }

  @Override
  public void close() throws ReflectiveOperationException {
    signals.close();
  }
}
