package yanbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yanbao.publish.Durable;

/** Commands started at the same instant; {@code -Dyanbao.races=200} lets many race. */
final class RacesIT {
  private static final int RACES = Integer.getInteger("yanbao.races", 1);
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
    Desk desk = Desk.small(folder.resolve("desk"));
    String[] run = {"run", "small"};
    for (int i = 0; i < RACES; i++) {
      Durable.delete(desk.path("output"));
      Durable.delete(desk.path(".yanbao"));
      List<Desk.Ended> ended = race(desk, run, run);
      for (Desk.Ended end : ended) {
        boolean told =
            end.err().matches("(?s).*is being run by process \\d+ on \\S+ since \\S+;.*")
                && end.code() == 5;
        assertTrue(told || end.code() == 0, end.code() + end.err());
      }
      long published = ended.stream().filter(end -> end.out().contains("published r1:")).count();
      assertEquals(1, published, ended.toString());
      assertEquals(List.of("r1"), Tools.names(desk.path("output/small/2023-03-01")));
    }
  }

  @Test
  void ofTwoRestartsEachThatRunsIsRecordedOnce() throws Exception {
    Desk desk = Desk.small(folder.resolve("desk"));
    desk.edit("input/sales_20230301.csv", text -> text.replace("120.50", "many"));
    String[] run = {"run", "small"};
    assertEquals(3, desk.run(run).code());
    long executions = 1;
    for (int i = 0; i < RACES; i++) {
      for (Desk.Ended end : race(desk, run, run)) {
        assertTrue(end.code() == 3 || end.code() == 5, end.err());
        executions += end.code() == 3 ? 1 : 0;
      }
      assertEquals(executions, executions(desk));
    }
  }

  private static long executions(Desk desk) throws Exception {
    return Files.readAllLines(desk.path(".yanbao/repository/jobs.script")).stream()
        .filter(line -> line.startsWith("INSERT INTO BATCH_JOB_EXECUTION VALUES("))
        .count();
  }

  @Test
  void differentDatesBothFinish() throws Exception {
    Desk desk = Desk.small(folder.resolve("desk"));
    for (int i = 0; i < RACES; i++) {
      Durable.delete(desk.path("output"));
      for (Desk.Ended end :
          race(
              desk,
              new String[] {"run", "small", "--as-of", "2023-02-28"},
              new String[] {"run", "small", "--as-of", "2023-03-02"})) {
        assertEquals(0, end.code(), end.err());
      }
      assertEquals(
          List.of("2023-02-28", "2023-03-02", "latest"), Tools.names(desk.path("output/small")));
    }
  }
}
