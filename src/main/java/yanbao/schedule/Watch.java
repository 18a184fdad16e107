package yanbao.schedule;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import yanbao.batch.Exclusive;
import yanbao.batch.StopRequest;
import yanbao.plan.Project;

/** Runs jobs by their schedules until a signal asks to stop. */
public final class Watch {
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration STOPPING = Duration.ofMillis(50);
  // A run that heard the signal has ended by then.
  private static final Duration HEARD = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int INTERRUPT = 128 + 2;

  private Watch() {}

  /** Returns the exit code that the signal asks for. */
  public static int run(
      Project project, Agenda agenda, Launch launch, int parallel, Consumer<String> say)
      throws Exception {
    return Exclusive.scheduling(project, () -> watch(project, agenda, launch, parallel, say));
  }

  private static int watch(
      Project project, Agenda agenda, Launch launch, int parallel, Consumer<String> say)
      throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    try (StopRequest stop = new StopRequest(signal -> asked.countDown())) {
      Ledger ledger = new Ledger(project.home());
      Scheduler scheduler =
          new Scheduler(agenda::read, ledger, launch, InstantSource.system(), parallel, say);
      String fault = "";
      do {
        fault = look(scheduler, fault, say);
      } while (!asked.await(LOOK.toMillis(), TimeUnit.MILLISECONDS));
      int code = stop.exitCode().orElseThrow();
      say.accept("stopping; a second signal stops at once");
      end(scheduler, code);
      say.accept("stopped; what was interrupted is continued by the next start");
      return code;
    }
  }

  /** A disk that is full now may have room later; the same fault is said once. */
  private static String look(Scheduler scheduler, String before, Consumer<String> say) {
    try {
      scheduler.look();
      return "";
    } catch (IOException e) {
      String fault = "cannot write down what was done, tried again: " + e.getMessage();
      if (!fault.equals(before)) {
        say.accept(fault);
      }
      return fault;
    }
  }

  private static void end(Scheduler scheduler, int code) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    // Ctrl-C reaches the runs as well, being of the same terminal; a second signal would cut them
    // off. Other signals reach this process alone.
    boolean told = code != INTERRUPT;
    if (told) {
      scheduler.stop();
    }
    while (!scheduler.isIdle()) {
      Duration waited = Duration.ofNanos(System.nanoTime() - begun);
      if (!told && waited.compareTo(HEARD) > 0) {
        told = true;
        scheduler.stop();
      }
      if (waited.compareTo(PATIENCE) > 0) {
        return;
      }
      Thread.sleep(STOPPING.toMillis());
    }
  }
}
