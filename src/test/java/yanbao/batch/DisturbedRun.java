package yanbao.batch;

import java.nio.file.Path;
import java.util.concurrent.CopyOnWriteArrayList;
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
    TinyProject tiny = new TinyProject(Path.of(arguments[0]), new CopyOnWriteArrayList<>());
    String point = arguments.length > 1 ? arguments[1] : "never";
    String stage = arguments.length > 2 ? arguments[2] : "";
    Consumer<String> hold =
        name -> {
          if (name.equals(stage)) {
            System.out.println(REACHED);
            System.out.flush();
            holdStill(tiny, point);
          }
        };
    Consumer<String> pass = name -> {};
    boolean before = point.equals("before");
    RunResult result = tiny.run(new FakeWorks(before ? hold : pass, before ? pass : hold));
    tiny.said().forEach(System.out::println);
    System.out.println(result.outcome());
    System.exit(result.signalled().orElse(0));
  }

  private static void holdStill(TinyProject tiny, String point) {
    if (point.equals("signal")) {
      awaitRequest(tiny);
      return;
    }
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns once the run has heard that it is to stop. */
  private static void awaitRequest(TinyProject tiny) {
    while (tiny.said().stream().noneMatch(line -> line.startsWith("stopping"))) {
      Thread.onSpinWait();
    }
  }
}
