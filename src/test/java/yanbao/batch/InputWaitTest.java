package yanbao.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yanbao.job.JobDefinition;
import yanbao.job.JobLoader;
import yanbao.plan.Project;
import yanbao.plan.RunOptions;
import yanbao.problem.Problem;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;

/** On a clock that moves only while the program waits, and files that come at given times. */
final class InputWaitTest {
  private static final String JOB =
      """
      job: late
      title: Late
      asOf: today
      sources:
        a:
          path: input/a_{asOf:yyyyMMdd}.csv
          wait: {until: "20:10", every: 5m, stable: 30s, zone: Asia/Shanghai}
          columns: {code: {key: true}}
      tables:
        t: {title: T, from: a, columns: {code: {label: Code}}}
      """;
  private static final LocalDate DAY = LocalDate.parse("2023-03-01");
  private static final String FILE = "input/a_20230301.csv";

  @TempDir private Path folder = Path.of("");

  private final List<String> said = new ArrayList<>();
  private final Map<Instant, String> deliveries = new TreeMap<>();
  private Instant now = Instant.parse("2023-03-01T12:00:00Z");

  @BeforeEach
  void createProject() throws IOException {
    Files.createDirectories(folder.resolve("input"));
    Files.createDirectories(folder.resolve("jobs/late"));
    Files.writeString(folder.resolve("jobs/late/job.yaml"), JOB);
  }

  private void at(String time, String text) {
    deliveries.put(Instant.parse("2023-03-01T" + time + "Z"), text);
  }

  private void deliver(Instant until) {
    deliveries
        .entrySet()
        .removeIf(
            entry -> {
              boolean due = !entry.getKey().isAfter(until);
              if (due) {
                write(entry.getValue(), entry.getKey());
              }
              return due;
            });
  }

  private void write(String text, Instant time) {
    try {
      Files.writeString(folder.resolve(FILE), text);
      Files.setLastModifiedTime(folder.resolve(FILE), FileTime.from(time));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RunOptions await(RunOptions options) throws InterruptedException {
    JobDefinition job = JobLoader.load(folder, "late");
    return new InputWait(
            Project.at(folder),
            new SayOnly(said),
            () -> now,
            time -> {
              assertTrue(time.isPositive(), time.toString());
              now = now.plus(time);
              deliver(now);
            })
        .await(job, options);
  }

  private RunOptions await() throws InterruptedException {
    return await(RunOptions.none(DAY));
  }

  private record SayOnly(List<String> said) implements Progress {
    @Override
    public void say(String sentence) {
      said.add(sentence);
    }

    @Override
    public void started(Step step) {}

    @Override
    public void finished(Step step, Result result) {}
  }

  @Test
  void saysNothingAboutAFileThatHasRested() throws Exception {
    write("code\n", Instant.parse("2023-03-01T11:59:30Z"));
    assertEquals(Optional.of(DAY), await().asOf());
    assertEquals(List.of(), said);
  }

  @Test
  void waitsForAFileAndUntilItRests() throws Exception {
    at("12:07:00", "code\n");
    at("12:07:20", "code\n1\n");
    at("12:10:15", "code\n1\n2\n");
    at("12:10:40", "code\n1\n2\n3\n");
    await();
    assertEquals(
        List.of(
            "waiting until 2023-03-01T20:10+08:00 (Asia/Shanghai) for \""
                + FILE
                + "\": the folder \"input\" has 0 entries and none matches",
            FILE + " is complete: 7 bytes"),
        said.stream().filter(line -> !line.contains("being written")).toList());
    assertEquals(Instant.parse("2023-03-01T12:10:00Z"), now);
  }

  @Test
  void waitsWhileAFileGrows() throws Exception {
    write("code\n", now);
    at("12:00:25", "code\n1\n");
    at("12:00:45", "code\n1\n2\n");
    await();
    assertEquals(
        List.of(
            "waiting for "
                + FILE
                + ", which is being written: 5 bytes; complete when unchanged for 30 s",
            FILE + " is complete: 9 bytes"),
        said);
    // Seen to have changed at 12:00:30 and at 12:01:00; then it rests.
    assertEquals(Instant.parse("2023-03-01T12:01:30Z"), now);
  }

  @Test
  void endsWhenTheTimeIsOver() {
    List<Problem> problems = assertThrows(ProblemsException.class, this::await).problems();
    assertEquals(List.of(ProblemCode.LATE), problems.stream().map(Problem::code).toList());
    assertEquals(
        "the source was waited for until 2023-03-01T20:10+08:00 (Asia/Shanghai) but there is no \""
            + FILE
            + "\": the folder \"input\" has 0 entries and none matches; run the same command again"
            + " when it is there",
        problems.getFirst().message());
    assertEquals(Instant.parse("2023-03-01T12:10:00Z"), now);
  }

  @Test
  void endsWhereAFileNeverRests() {
    write("0", now);
    for (int second = 20; second < 3600; second += 20) {
      deliveries.put(now.plusSeconds(second), "x".repeat(second));
    }
    List<Problem> problems = assertThrows(ProblemsException.class, this::await).problems();
    assertTrue(
        problems.getFirst().message().contains(FILE + " was still being written"),
        problems.getFirst().message());
    assertEquals(Instant.parse("2023-03-01T12:10:30Z"), now);
  }

  @Test
  void aFileThatCameJustBeforeALateRunMayRest() throws Exception {
    now = Instant.parse("2023-03-01T15:00:00Z");
    write("code\n", now.minusSeconds(5));
    await();
    assertEquals(Instant.parse("2023-03-01T15:00:25Z"), now);
  }

  @Test
  void waitsForNoOtherDayThanThatOfToday() throws Exception {
    LocalDate before = DAY.minusDays(1);
    assertEquals(Optional.of(before), await(RunOptions.none(DAY).withAsOf(before)).asOf());
    assertEquals(List.of(), said);
    assertThrows(ProblemsException.class, () -> await(RunOptions.none(DAY).withAsOf(DAY)));
  }
}
