package yanbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yanbao.publish.Durable;

/** What the shipped command makes of a record of runs that a death or the disk left in disorder. */
final class RecordOfRunsIT {
  private static final int TAIL = 2048;
  private static final int FEW = 2;
  private static final int SOME = 24;

  @TempDir private static Path shared = Path.of("");
  private static Trial trial;

  @BeforeAll
  static void publishTheFirstRevision() throws Exception {
    trial = Trial.in(shared);
  }

  private static Path repository(String file) {
    return repository(trial, file);
  }

  private static Path repository(Trial trial, String file) {
    return trial.desk().path(".yanbao/repository/" + file);
  }

  /** The state of a run that is killed before it writes its files. */
  private static void kill(Trial trial) throws Exception {
    trial.begin(true);
    Desk.Started run = trial.start();
    run.until("compute tables");
    run.process().destroyForcibly().waitFor();
  }

  private static void sql(String statement) throws Exception {
    String url = "jdbc:hsqldb:file:" + repository("jobs") + ";shutdown=true;hsqldb.lock_file=false";
    try (Connection connection = DriverManager.getConnection(url, "SA", "");
        Statement sql = connection.createStatement()) {
      sql.executeUpdate(statement);
    }
  }

  /** The last bytes are each tried without the command by {@code TornRecordTest}. */
  @Test
  void aLogCutOffOrChangedAnywhereNeverPublishesAnythingElse() throws Exception {
    SideBySide.run(
        "records",
        shared,
        Harness.SWEEP ? SOME : FEW,
        RecordOfRunsIT::place,
        (torn, number) -> {
          torn.restore();
          Path log = repository(torn.trial, "jobs.log");
          SplittableRandom random = Harness.random("records", number);
          int size = (int) Files.size(log);
          int at = size - 1 - random.nextInt(Math.min(TAIL, size));
          boolean cut = number % 2 == 0;
          damage(log, at, cut);
          completeOrRecover(torn.trial, (cut ? "cut off at " : "changed at ") + at);
          Harness.swept();
        });
    Harness.saySoFar();
  }

  private static Torn place(Path place) throws Exception {
    Trial own = place.endsWith("records-0") ? trial : Trial.in(place);
    kill(own);
    Torn torn = new Torn(own, place.resolve("state"));
    Folders.restore(own.desk().path(".yanbao"), torn.state);
    return torn;
  }

  /** The work area that a kill has left. */
  private record Torn(Trial trial, Path state) {
    void restore() throws IOException {
      trial.begin(true);
      Folders.restore(state, trial.desk().path(".yanbao"));
    }
  }

  private static void damage(Path log, int at, boolean cut) throws IOException {
    if (cut) {
      try (FileChannel file = FileChannel.open(log, StandardOpenOption.WRITE)) {
        file.truncate(at);
      }
      return;
    }
    byte[] bytes = Files.readAllBytes(log);
    bytes[at] ^= 4;
    Files.write(log, bytes);
  }

  private static void completeOrRecover(Trial trial, String what) throws Exception {
    Desk.Ended ended = trial.start().await();
    trial.requireAllOrNothing(ended.code(), what + ended.err());
    if (ended.code() != 0) {
      assertEquals(4, ended.code(), what + ended.err());
      assertTrue(ended.err().contains("--recover"), what + ended.err());
      assertEquals(0, trial.desk().run("run", "small", "--set", "uplift=0.1", "--recover").code());
    }
    trial.requireCompletion(what);
  }

  @Test
  void anEmptyOrMissingRecordIsNamedWithTheCommandThatRebuilds() throws Exception {
    trial.begin(true);
    Files.writeString(repository("jobs.script"), "");
    Desk.Ended refused = trial.start().await();
    assertEquals(4, refused.code(), refused.err());
    assertTrue(refused.err().contains(repository("jobs.script").toString()), refused.err());
    completeOrRecover(trial, "empty script");

    trial.begin(true);
    Durable.delete(repository(""));
    trial.requireCompletion("no repository at all");
  }

  @Test
  void aRunWithoutExecutionAndAStaleLockFileAreSteppedOver() throws Exception {
    kill(trial);
    sql("DELETE FROM BATCH_STEP_EXECUTION_CONTEXT");
    sql("DELETE FROM BATCH_STEP_EXECUTION");
    sql("DELETE FROM BATCH_JOB_EXECUTION_CONTEXT");
    sql("DELETE FROM BATCH_JOB_EXECUTION_PARAMS");
    sql("DELETE FROM BATCH_JOB_EXECUTION");
    Files.writeString(repository("jobs.lck"), "left by a killed process");
    Desk.Ended ended = trial.start().await();
    assertEquals(0, ended.code(), ended.err());
    assertTrue(ended.err().contains("removed the record of a run that died"), ended.err());
    trial.requireCompletion("orphan instance");
  }

  @Test
  void anUnknownEndAsksForADecision() throws Exception {
    kill(trial);
    sql("UPDATE BATCH_JOB_EXECUTION SET STATUS='UNKNOWN' WHERE STATUS='STARTED'");
    Desk.Ended refused = trial.start().await();
    assertEquals(4, refused.code(), refused.err());
    assertTrue(
        refused.err().contains("yanbao run small --as-of 2023-03-01 --set uplift=0.1 --recover"),
        refused.err());
    completeOrRecover(trial, "unknown");
  }

  @Test
  void thePathOfAWorkAreaIsNoSettingOfADatabase() throws Exception {
    Desk desk = Desk.withoutDocuments(shared.resolve("settings"));
    Desk.Ended refused = desk.run("run", "small", "--home", "home;readonly=true");
    assertEquals(4, refused.code(), refused.err());
    assertTrue(refused.err().contains("may not hold a \";\""), refused.err());
    assertFalse(Files.exists(desk.path("output/small")));
    Desk.Ended quoted = desk.run("run", "small", "--home", "home'\") --?readonly=true&x");
    assertEquals(0, quoted.code(), quoted.err());
  }
}
