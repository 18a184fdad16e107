package yanbao.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import yanbao.plan.Stage;
import yanbao.table.ComputedTable;
import yanbao.table.TableCsv;

/** Writes each table as {@code data/<table>.csv}. */
record DataStage(Stage.WriteData data, RunContext context) implements StageWork {
  @Override
  public boolean isDone() throws IOException {
    return folder().isDone();
  }

  @Override
  public long reuse() {
    return 0;
  }

  @Override
  public long run() throws Exception {
    folder().write(this::write);
    return context.tables().stream().mapToLong(table -> table.rows().size()).sum();
  }

  private Deliverable folder() {
    return new Deliverable("data", context);
  }

  private void write(Path folder) throws Exception {
    Files.createDirectories(folder);
    for (ComputedTable table : context.tables()) {
      TableCsv.write(folder.resolve(table.definition().name() + ".csv"), table);
    }
  }
}
