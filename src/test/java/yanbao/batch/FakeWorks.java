package yanbao.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import yanbao.plan.Stage;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;

/**
 * Stages that need no reader and no renderer: each writes a file that follows from the inputs, and
 * publication is the real one. What runs before and after each work can be told.
 */
final class FakeWorks {
  final List<String> done = new ArrayList<>();
  private final Consumer<String> before;
  private final Consumer<String> after;

  FakeWorks(Consumer<String> before, Consumer<String> after) {
    this.before = before;
    this.after = after;
  }

  static FakeWorks undisturbed() {
    return new FakeWorks(stage -> {}, stage -> {});
  }

  /** Fails in the given stage. */
  static FakeWorks failingIn(String failing) {
    return new FakeWorks(
        stage -> {
          if (stage.equals(failing)) {
            throw ProblemsException.of(
                ProblemCode.SOURCE_UNREADABLE, new Position.OnPath("a.csv"), "is torn");
          }
        },
        stage -> {});
  }

  StageWork of(Stage stage, RunContext context) {
    StageWork work =
        switch (stage) {
          case Stage.Load load -> file("load-" + load.source().name(), context);
          case Stage.CheckSources check -> file("sources.txt", context);
          case Stage.Compute compute -> file("tables.txt", context);
          case Stage.WriteData data -> file("data.txt", context);
          case Stage.WriteWorkbook workbook -> file(workbook.file(), context);
          case Stage.WriteReport report -> file(report.file(), context);
          case Stage.Check check -> file("checked.txt", context);
          case Stage.Publish publish -> new PublishStage(context);
        };
    return new Watched(stage.name(), work);
  }

  private static StageWork file(String name, RunContext context) {
    Deliverable file = new Deliverable(name, context);
    return new StageWork() {
      @Override
      public boolean isDone() throws IOException {
        return file.isDone();
      }

      @Override
      public long reuse() {
        return 0;
      }

      @Override
      public long run() throws Exception {
        file.write(part -> Files.writeString(part, name + context.plan().fingerprint()));
        return 1;
      }
    };
  }

  /** Work with what is told to run around it. */
  private final class Watched implements StageWork {
    private final String name;
    private final StageWork work;

    private Watched(String name, StageWork work) {
      this.name = name;
      this.work = work;
    }

    @Override
    public boolean isDone() throws Exception {
      return work.isDone();
    }

    @Override
    public long reuse() throws Exception {
      return work.reuse();
    }

    @Override
    public long run() throws Exception {
      before.accept(name);
      long rows = work.run();
      done.add(name);
      after.accept(name);
      return rows;
    }
  }
}
