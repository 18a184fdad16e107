package yanbao.batch;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** Work that may begin before its step, on a thread of its own. */
final class Ahead<T> implements AutoCloseable {
  private @Nullable FutureTask<T> task;

  /** Begins the work, where it has not begun. */
  void begin(Callable<T> work) {
    if (task == null) {
      task = new FutureTask<>(work);
      new Thread(task, "ahead").start();
    }
  }

  /** What the work made, or what ended it; begins it here where it has not begun. */
  T end(Callable<T> work) throws Exception {
    if (task == null) {
      return work.call();
    }
    try {
      return task.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case Exception cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw e;
      }
    }
  }

  /** Waits for work that no step has asked for: it writes where the caller is about to clear. */
  @Override
  public void close() {
    if (task != null) {
      try {
        task.get();
      } catch (ExecutionException e) {
        // The step that wanted it has said so, or an earlier step ended the run.
        return;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
