package yanbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code yanbao schedule} and waiting for files, as processes on the real clock. */
final class ScheduleIT {
  private static final String INPUT = "input/sales_20230301.csv";

  @TempDir private Path folder = Path.of("");

  private Desk desk() throws IOException {
    return Desk.small(folder.resolve("desk"));
  }

  private static void signal(Desk.Started started, String signal) throws Exception {
    String pid = Long.toString(started.process().pid());
    assertEquals(0, new ProcessBuilder("kill", "-" + signal, pid).start().waitFor());
  }

  /** Returns once the schedule has said this; fails where it has ended. */
  private static void until(Desk.Started schedule, String said) throws Exception {
    boolean ended = false;
    while (!ended && !Files.readString(schedule.out()).contains(said)) {
      ended = schedule.process().waitFor(10, TimeUnit.MILLISECONDS);
    }
    assertTrue(!ended, Files.readString(schedule.out()) + Files.readString(schedule.err()));
  }

  private static void job(Desk desk, String name, String text) throws IOException {
    Path job = Files.createDirectories(desk.path("jobs/" + name)).resolve("job.yaml");
    Files.writeString(job, text);
  }

  @Test
  void runsWhatIsDuePastWhatFailsUntilItIsStopped() throws Exception {
    Desk desk = desk();
    desk.edit(
        "jobs/small/job.yaml",
        text -> text.replace("title: Small", "title: S\nschedule: {cron: '* * * * *', zone: UTC}"));
    String small = Files.readString(desk.path("jobs/small/job.yaml"));
    job(
        desk,
        "fails",
        small.replace("job: small", "job: fails").replace("input/sales_", "input/none_"));
    job(desk, "broken", "job: broken\n");
    // As if it had run until two minutes ago, so that something is due.
    Instant handled = Instant.now().minus(Duration.ofMinutes(2));
    String entry =
        "{\"schedule\": \"* * * * * UTC\", \"handled\": \"" + handled + "\", \"begun\": null}";
    Files.createDirectories(desk.path(".yanbao"));
    Files.writeString(
        desk.path(".yanbao/schedule.json"),
        "{\"jobs\": {\"small\": " + entry + ", \"fails\": " + entry + "}}");

    Desk.Started schedule = desk.start(List.of(), Map.of(), "schedule", "--parallel", "2");
    until(schedule, "broken: not scheduled until its definition is corrected");
    until(schedule, "small | published r1: ");
    until(schedule, "ended with exit code 0");
    until(schedule, "ended with exit code 3");
    Desk.Ended second = desk.run("schedule");
    assertEquals(5, second.code(), second.err());
    signal(schedule, "TERM");
    Desk.Ended ended = schedule.await();
    assertEquals(143, ended.code(), ended.err());
    assertTrue(ended.out().contains("fails | jobs/fails/job.yaml:"), ended.out());
    assertTrue(Files.exists(desk.path("output/small/2023-03-01/r1/manifest.json")));
    assertTrue(!Files.exists(desk.path("output/small/2023-03-01/r2")));
  }

  private static void await(Desk desk, String until) throws IOException {
    desk.edit(
        "jobs/small/job.yaml",
        text ->
            text.replaceFirst(
                "(?m)(^    wait: .*\n)?^    path: input/sales_",
                "    wait: {until: '"
                    + until
                    + "', every: 1s, stable: 1s, zone: UTC}\n"
                    + "    path: input/sales_"));
  }

  @Test
  void waitsForAFileAndReadsItWhole() throws Exception {
    Desk desk = desk();
    String content = Files.readString(desk.path(INPUT));
    Files.delete(desk.path(INPUT));
    await(desk, "23:59 next day");
    Desk.Started stopped = desk.start(Tools.INTERRUPTIBLE, Map.of(), "run", "small");
    stopped.until("waiting until ");
    signal(stopped, "INT");
    assertEquals(130, stopped.await().code());

    Desk.Started run = desk.start(List.of(), Map.of(), "run", "small");
    run.until("waiting until ");
    assertTrue(run.process().isAlive());
    // Another day is run meanwhile: nothing is locked.
    Desk.Ended other = desk.run("run", "small", "--as-of", "2023-03-02");
    assertEquals(0, other.code(), other.err());
    Files.writeString(desk.path(INPUT), content);
    Desk.Ended ended = run.await();
    assertEquals(0, ended.code(), ended.err());
    assertTrue(ended.err().contains("sales_20230301.csv is complete: "), ended.err());

    Files.delete(desk.path(INPUT));
    await(desk, "00:00");
    Desk.Ended late = desk.run("run", "small");
    assertEquals(3, late.code(), late.err());
    assertTrue(late.err().contains("there is no \"" + INPUT + "\""), late.err());
    assertTrue(late.err().endsWith("[YB-212]\n"), late.err());
  }
}
