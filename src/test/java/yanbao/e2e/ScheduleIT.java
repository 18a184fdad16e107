package yanbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code yanbao schedule} as a process, on a clock that the test moves. */
final class ScheduleIT {
  @TempDir private Path folder = Path.of("");

  private Path offset() {
    return folder.resolve("offset");
  }

  /** Sets the clock of the processes. */
  private void setClock(String utc) throws IOException {
    long seconds = Instant.parse(utc).getEpochSecond() - Instant.now().getEpochSecond();
    Path part = Files.writeString(folder.resolve("offset.part"), seconds + "s");
    Files.move(part, offset(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Starts a command on the test's clock. */
  private Desk.Started start(Desk desk, String... arguments) throws IOException {
    return desk.start(
        List.of("faketime", "-f", "+0", "sh", "-c", "unset FAKETIME; exec \"$@\"", "sh"),
        Map.of(
            "TZ",
            "UTC",
            "FAKETIME_DONT_FAKE_MONOTONIC",
            "1",
            "FAKETIME_CACHE_DURATION",
            "1",
            "FAKETIME_TIMESTAMP_FILE",
            offset().toString()),
        arguments);
  }

  /** Returns once the schedule has said this, or has ended. */
  private static void until(Desk.Started schedule, String said) throws Exception {
    boolean ended = false;
    while (!ended && !Files.readString(schedule.out()).contains(said)) {
      ended = schedule.process().waitFor(10, TimeUnit.MILLISECONDS);
    }
    assertTrue(!ended, Files.readString(schedule.out()) + Files.readString(schedule.err()));
  }

  @Test
  void runsWhatIsDuePastWhatFailsAndCatchesUpAfterAnOutage() throws Exception {
    Tools.requireFakeTime();
    Desk desk = Desk.nightly(folder.resolve("desk"));
    Path broken = Files.createDirectories(desk.path("jobs/broken")).resolve("job.yaml");
    Files.writeString(broken, "job: broken\n");
    setClock("2023-02-27T12:29:00Z");
    Desk.Started first = start(desk, "schedule", "--parallel", "2");
    until(first, "sales: scheduled at \"30 20 * * MON-FRI\", next at 2023-02-27T20:30+08:00");
    until(first, "broken: not scheduled until its definition is corrected");
    assertEquals(5, desk.run("schedule").code());

    setClock("2023-02-27T12:30:01Z");
    until(first, "sales: due at 2023-02-27T20:30+08:00 Asia/Shanghai, ended with exit code 0");
    assertTrue(Files.readString(first.out()).contains("sales | published r1: "));
    signal(first, "TERM");
    assertEquals(143, first.await().code());
    assertEquals(List.of("2023-02-27"), dates(desk));

    // The nights of Tuesday to Thursday are missed; Thursday's file has not come.
    setClock("2023-03-02T16:00:00Z");
    Desk.Started second = start(desk, "schedule");
    until(second, "sales: due at 2023-03-02T20:30+08:00 Asia/Shanghai, ended with exit code 3");
    assertEquals(List.of("2023-02-27", "2023-02-28", "2023-03-01"), dates(desk));
    signal(second, "INT");
    assertEquals(130, second.await().code());
  }

  /** Signals the program; what sets its clock waits for it. */
  private static void signal(Desk.Started started, String signal) throws Exception {
    ProcessHandle program =
        started
            .process()
            .descendants()
            .filter(process -> process.info().command().orElse("").endsWith("java"))
            .findFirst()
            .orElseThrow();
    String pid = Long.toString(program.pid());
    assertEquals(0, new ProcessBuilder("kill", "-" + signal, pid).start().waitFor());
  }

  @Test
  void waitsForAFileAndReadsItWhole() throws Exception {
    Tools.requireFakeTime();
    Desk desk = Desk.nightly(folder.resolve("desk"));
    desk.edit(
        "jobs/sales/job.yaml",
        text ->
            text.replace(
                "    path: input/sales_",
                "    wait: {until: \"22:30\", every: 1s, stable: 1s}\n    path: input/sales_"));
    setClock("2023-03-02T12:30:00Z");
    Desk.Started stopped = start(desk, "run", "sales");
    stopped.until("waiting until 2023-03-02T22:30+08:00 (Asia/Shanghai)");
    signal(stopped, "INT");
    assertEquals(130, stopped.await().code());

    Desk.Started run = start(desk, "run", "sales");
    run.until("waiting until");
    assertTrue(run.process().isAlive());
    // Another day is run meanwhile: nothing is locked.
    assertEquals(0, desk.run("run", "sales", "--as-of", "2023-03-01").code());
    Files.writeString(desk.path("input/sales_20230302.csv"), "region,amount\nnorth,1\n");
    Desk.Ended ended = run.await();
    assertEquals(0, ended.code(), ended.err());
    assertTrue(ended.err().contains("sales_20230302.csv is complete: 22 bytes"), ended.err());

    setClock("2023-03-03T14:30:00Z");
    Desk.Ended late = start(desk, "run", "sales").await();
    assertEquals(3, late.code(), late.err());
    assertTrue(late.err().contains("there is no \"input/sales_20230303.csv\""), late.err());
    assertTrue(late.err().endsWith("[YB-212]\n"), late.err());
    assertEquals(List.of("2023-03-01", "2023-03-02"), dates(desk));
  }

  private static List<String> dates(Desk desk) throws IOException {
    return Tools.names(desk.path("output/sales")).stream()
        .filter(name -> name.startsWith("20"))
        .toList();
  }
}
