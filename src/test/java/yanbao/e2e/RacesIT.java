package yanbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yanbao.publish.Durable;

/** Commands started at the same instant; {@code -Dyanbao.races=200} lets many race. */
final class RacesIT {
  private static final int RACES = Integer.getInteger("yanbao.races", 1);
  private static final int PAIRS_OF_DATES = 20;
  private static final String WAIT = "while [ ! -e target/go ]; do :; done; exec \"$@\"";

  @TempDir private Path folder = Path.of("");

  private static List<Desk.Ended> race(Desk desk, String[] one, String[] other) throws Exception {
    Files.deleteIfExists(desk.path("target/go"));
    List<String> wait = List.of("sh", "-c", WAIT, "sh");
    Desk.Started first = desk.start(wait, Map.of(), one);
    Desk.Started second = desk.start(wait, Map.of(), other);
    Files.createFile(desk.path("target/go"));
    return List.of(first.await(), second.await());
  }

  @Test
  void oneOfTwoStartsRunsAndTheOtherIsTold() throws Exception {
    AtomicInteger refused = new AtomicInteger();
    String[] run = {"run", "small"};
    SideBySide.run(
        "starts",
        folder,
        RACES,
        place -> Desk.withoutDocuments(place.resolve("desk")),
        (desk, number) -> {
          Durable.delete(desk.path("output"));
          Durable.delete(desk.path(".yanbao"));
          List<Desk.Ended> ended = race(desk, run, run);
          for (Desk.Ended end : ended) {
            if (end.code() == 5) {
              refused.incrementAndGet();
              String told = "(?s).*is being run by process \\d+ on \\S+ since \\S+;.*";
              assertTrue(end.err().matches(told), end.err());
            } else {
              assertEquals(0, end.code(), end.err());
            }
          }
          long published =
              ended.stream().filter(end -> end.out().contains("published r1:")).count();
          assertEquals(1, published, ended.toString());
          assertEquals(List.of("r1"), Tools.names(desk.path("output/small/2023-03-01")));
          Harness.raced();
        });
    Harness.say("of " + RACES + " pairs of starts, " + refused + " had one that was refused");
    Harness.saySoFar();
  }

  @Test
  void ofTwoRestartsEachThatRunsIsRecordedOnce() throws Exception {
    AtomicInteger refused = new AtomicInteger();
    String[] run = {"run", "small"};
    SideBySide.run(
        "restarts",
        folder,
        RACES,
        RacesIT::failed,
        (desk, number) -> {
          long executions = executions(desk);
          for (Desk.Ended end : race(desk, run, run)) {
            assertTrue(end.code() == 3 || end.code() == 5, end.err());
            executions += end.code() == 3 ? 1 : 0;
            refused.addAndGet(end.code() == 5 ? 1 : 0);
          }
          assertEquals(executions, executions(desk));
          Harness.raced();
        });
    Harness.say("of " + RACES + " pairs of restarts, " + refused + " had one that was refused");
    Harness.saySoFar();
  }

  private static Desk failed(Path place) throws Exception {
    Desk desk = Desk.withoutDocuments(place.resolve("desk"));
    desk.edit("input/sales_20230301.csv", text -> "");
    assertEquals(3, desk.run("run", "small").code());
    return desk;
  }

  private static long executions(Desk desk) throws Exception {
    return Files.readAllLines(desk.path(".yanbao/repository/jobs.script")).stream()
        .filter(line -> line.startsWith("INSERT INTO BATCH_JOB_EXECUTION VALUES("))
        .count();
  }

  @Test
  void differentDatesBothFinish() throws Exception {
    SideBySide.run(
        "dates",
        folder,
        Math.min(RACES, PAIRS_OF_DATES),
        place -> Desk.withoutDocuments(place.resolve("desk")),
        (desk, number) -> {
          Durable.delete(desk.path("output"));
          for (Desk.Ended end :
              race(
                  desk,
                  new String[] {"run", "small", "--as-of", "2023-02-28"},
                  new String[] {"run", "small", "--as-of", "2023-03-02"})) {
            assertEquals(0, end.code(), end.err());
          }
          assertEquals(
              List.of("2023-02-28", "2023-03-02", "latest"),
              Tools.names(desk.path("output/small")));
          Harness.raced();
        });
    Harness.saySoFar();
  }
}
