package yanbao.stage;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duckdb.DuckDBAppender;
import yanbao.model.Row;
import yanbao.model.SourceColumn;
import yanbao.model.Value;
import yanbao.sql.StagedColumns;

/**
 * Appends rows to a table of {@link StageColumns}, in order: a batch on a thread of its own while
 * the caller makes the rows of the next. To be used by one thread.
 */
final class RowAppender implements Closeable {
  // As many as the database takes at once.
  private static final int BATCH = 2048;

  private final DuckDBAppender appender;
  private final boolean[] keepsText;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(work -> new Thread(work, "stage"));
  private List<Placed> batch = new ArrayList<>();
  private Future<?> appended = CompletableFuture.completedFuture(null);

  private record Placed(int file, Row row) {}

  RowAppender(List<SourceColumn> columns, DuckDBAppender appender) {
    this.appender = appender;
    // Two threads use it, one after the other: whoever hands it over waits for its last user.
    appender.unsafeBreakThreadConfinement();
    this.keepsText = new boolean[columns.size()];
    for (int i = 0; i < keepsText.length; i++) {
      keepsText[i] = columns.get(i).type().keepsText();
    }
  }

  void append(int file, Row row) throws IOException {
    batch.add(new Placed(file, row));
    if (batch.size() == BATCH) {
      List<Placed> full = batch;
      batch = new ArrayList<>(BATCH);
      await();
      appended =
          thread.submit(
              () -> {
                write(full);
                return full;
              });
    }
  }

  /** Waits until all rows are in the table. */
  void flush() throws IOException, SQLException {
    await();
    write(batch);
    batch = new ArrayList<>();
    appender.flush();
  }

  private void await() throws IOException {
    try {
      appended.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case Error cause -> throw cause;
        case SQLException cause -> throw StageWriter.failed(cause);
        case null, default -> throw new IOException(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("rows cannot be staged: interrupted");
    }
  }

  private void write(List<Placed> rows) throws SQLException {
    for (Placed placed : rows) {
      Row row = placed.row();
      appender.beginRow().append(placed.file()).append(row.number());
      for (int i = 0; i < keepsText.length; i++) {
        write(keepsText[i], row.values().get(i), row.raw().get(i));
      }
      appender.endRow();
    }
  }

  private void write(boolean keepsText, Value value, String raw) throws SQLException {
    String same =
        switch (value) {
          case Value.Number number -> {
            String exact = number.exact().toPlainString();
            appender.append(number.asDouble());
            if (StagedColumns.isTold(exact)) {
              appender.appendNull();
            } else {
              appender.append(exact);
            }
            yield exact;
          }
          case Value.Text text -> {
            appender.append(text.text());
            yield text.text();
          }
          case Value.Date date -> {
            appender.append(date.date());
            if (keepsText) {
              appender.append(date.text());
            }
            yield date.text();
          }
          case Value.Bool bool -> {
            appender.append(bool.value());
            yield String.valueOf(bool.value());
          }
          case Value.Missing missing -> {
            appender.appendNull();
            if (keepsText) {
              appender.appendNull();
            }
            yield "";
          }
          case Value.NotMeaningful notMeaningful -> {
            appender.appendNull().append(StagedColumns.NOT_MEANINGFUL);
            yield "";
          }
        };
    if (raw.equals(same)) {
      appender.appendNull();
    } else {
      appender.append(raw);
    }
  }

  @Override
  public void close() throws IOException {
    // Waits for a batch under way.
    thread.close();
    try {
      appender.close();
    } catch (SQLException e) {
      throw StageWriter.failed(e);
    }
  }
}
