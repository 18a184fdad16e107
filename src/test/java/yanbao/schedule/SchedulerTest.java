package yanbao.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yanbao.job.schedule.CatchUp;
import yanbao.job.schedule.Schedule;

/** On a clock that moves when it is told to, with runs that end when they are told to. */
final class SchedulerTest {
  private static final Instant NOON = Instant.parse("2023-03-01T12:00:00Z");

  @TempDir private Path home = Path.of("");

  private final Map<String, Schedule> agenda = new LinkedHashMap<>();
  private final Map<String, FakeChild> started = new LinkedHashMap<>();
  private final List<String> said = new ArrayList<>();
  private Instant now = NOON;

  private static final class FakeChild implements Launch.Child {
    private OptionalInt code = OptionalInt.empty();
    private boolean asked;

    @Override
    public OptionalInt exitCode() {
      return code;
    }

    @Override
    public void stop() {
      asked = true;
    }
  }

  @BeforeEach
  void scheduleOneJob() {
    schedule("a", "30 20 * * *", CatchUp.LAST);
  }

  private void schedule(String job, String cron, CatchUp catchUp) {
    agenda.put(job, new Schedule(cron, ZoneOffset.UTC, catchUp));
  }

  private Scheduler scheduler(int parallel) throws IOException {
    return new Scheduler(
        () -> agenda, new Ledger(home), this::launch, () -> now, parallel, said::add);
  }

  private Launch.Child launch(String job, LocalDate today) {
    FakeChild child = new FakeChild();
    started.put(job + " " + today, child);
    return child;
  }

  private void end(String run, int code) {
    FakeChild child = started.get(run);
    assertTrue(child != null, run + " was not started: " + started.keySet());
    child.code = OptionalInt.of(code);
  }

  /** Looks once a minute, as often as it takes. */
  private void pass(Scheduler scheduler, Duration time) throws IOException {
    Instant until = now.plus(time);
    while (now.isBefore(until)) {
      now = now.plusSeconds(60);
      scheduler.look();
    }
  }

  private List<String> runs() {
    return List.copyOf(started.keySet());
  }

  @Test
  void runsAJobOnceAtItsTimeAndOnceANight() throws IOException {
    Scheduler scheduler = scheduler(1);
    scheduler.look();
    pass(scheduler, Duration.ofHours(8));
    assertEquals(List.of(), runs());
    pass(scheduler, Duration.ofMinutes(30));
    assertEquals(List.of("a 2023-03-01"), runs());
    end("a 2023-03-01", 3);
    pass(scheduler, Duration.ofHours(24));
    assertEquals(List.of("a 2023-03-01", "a 2023-03-02"), runs());
    assertTrue(
        said.stream().anyMatch(line -> line.contains("ended with exit code 3")), said.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NONE | []
          LAST | [a 2023-03-03]
          ALL  | [a 2023-03-01, a 2023-03-02, a 2023-03-03]
          """)
  void catchesUpAfterAnOutageAsDeclared(CatchUp catchUp, String expected) throws IOException {
    schedule("a", "30 20 * * *", catchUp);
    scheduler(1).look();
    now = Instant.parse("2023-03-04T07:00:00Z");
    Scheduler after = scheduler(1);
    for (int i = 0; i < 5; i++) {
      after.look();
      started.values().forEach(child -> child.code = OptionalInt.of(0));
    }
    assertEquals(expected, runs().toString());
    assertEquals(catchUp != CatchUp.ALL, said.stream().anyMatch(line -> line.contains("left out")));
    pass(after, Duration.ofHours(14));
    assertEquals("a 2023-03-04", runs().getLast());
  }

  @Test
  void whatWasDueWhileTheMachineSleptIsMissedToo() throws IOException {
    schedule("a", "30 20 * * *", CatchUp.NONE);
    Scheduler scheduler = scheduler(1);
    scheduler.look();
    now = NOON.plus(Duration.ofHours(12));
    scheduler.look();
    assertEquals(List.of(), runs());
  }

  @Test
  void whatWaitedForItsTurnIsNotMissed() throws IOException {
    schedule("b", "30 20 * * *", CatchUp.NONE);
    Scheduler scheduler = scheduler(1);
    pass(scheduler, Duration.ofHours(9));
    assertEquals(List.of("a 2023-03-01"), runs());
    end("a 2023-03-01", 0);
    pass(scheduler, Duration.ofMinutes(1));
    assertEquals(List.of("a 2023-03-01", "b 2023-03-01"), runs());
  }

  @Test
  void runsSideBySideWithinTheLimitAndNeverAJobTwice() throws IOException {
    schedule("a", "* * * * *", CatchUp.ALL);
    schedule("b", "* * * * *", CatchUp.ALL);
    schedule("c", "* * * * *", CatchUp.ALL);
    Scheduler scheduler = scheduler(2);
    pass(scheduler, Duration.ofMinutes(5));
    assertEquals(List.of("a 2023-03-01", "b 2023-03-01"), runs());
  }

  @Test
  void anInterruptedRunIsContinuedWhateverThePolicy() throws IOException {
    schedule("a", "30 20 * * *", CatchUp.NONE);
    Scheduler scheduler = scheduler(1);
    pass(scheduler, Duration.ofHours(9));
    scheduler.stop();
    assertFalse(scheduler.isIdle());
    assertTrue(started.values().iterator().next().asked);
    end("a 2023-03-01", 143);
    assertTrue(scheduler.isIdle());

    started.clear();
    now = Instant.parse("2023-03-02T01:00:00Z");
    scheduler(1).look();
    assertEquals(List.of("a 2023-03-01"), runs());
  }

  @Test
  void aRunThatAnotherProcessHasIsTriedAgain() throws IOException {
    Scheduler scheduler = scheduler(1);
    pass(scheduler, Duration.ofHours(9));
    end("a 2023-03-01", 5);
    scheduler.look();
    started.clear();
    now = now.plusSeconds(59);
    scheduler.look();
    assertEquals(List.of(), runs());
    now = now.plusSeconds(1);
    scheduler.look();
    assertEquals(List.of("a 2023-03-01"), runs());
  }

  @Test
  void aChangedScheduleCountsFromWhenItIsSeen() throws IOException {
    Scheduler scheduler = scheduler(1);
    scheduler.look();
    schedule("a", "0 11 * * *", CatchUp.ALL);
    pass(scheduler, Duration.ofHours(22));
    assertEquals(List.of(), runs());
    pass(scheduler, Duration.ofHours(1));
    assertEquals(List.of("a 2023-03-02"), runs());
  }
}
