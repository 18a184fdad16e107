package yanbao.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/**
 * A run in a process of its own that holds still at a given point: {@code <folder> <before|after>
 * <stage>} until it is killed, {@code <folder> signal <stage>} until it is asked to end.
 */
public final class DisturbedRun {
  static final String REACHED = "reached";

  private DisturbedRun() {}

  public static void main(String[] arguments) throws Exception {
    TinyProject tiny = new TinyProject(Path.of(arguments[0]), new ArrayList<>());
    String point = arguments.length > 1 ? arguments[1] : "never";
    String stage = arguments.length > 2 ? arguments[2] : "";
    Consumer<String> hold =
        name -> {
          if (name.equals(stage)) {
            System.out.println(REACHED);
            System.out.flush();
            holdStill(point);
          }
        };
    Consumer<String> pass = name -> {};
    boolean before = point.equals("before");
    RunResult result = tiny.run(new FakeWorks(before ? hold : pass, before ? pass : hold));
    tiny.said().forEach(System.out::println);
    System.out.println(result.outcome());
    System.exit(0);
  }

  private static void holdStill(String point) {
    if (point.equals("signal")) {
      awaitShutdown();
      return;
    }
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns once the process has begun to end: from then on it takes no more hooks. */
  private static void awaitShutdown() {
    Thread probe = new Thread(() -> {});
    while (true) {
      try {
        Runtime.getRuntime().addShutdownHook(probe);
        Runtime.getRuntime().removeShutdownHook(probe);
      } catch (IllegalStateException e) {
        return;
      }
      Thread.onSpinWait();
    }
  }
}
