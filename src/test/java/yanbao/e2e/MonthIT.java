package yanbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A month of business days with a holiday, a kill, a Ctrl-C, an input that comes late and one
 * corrected.
 */
final class MonthIT {
  private static final LocalDate LATE = LocalDate.parse("2023-03-15");
  private static final LocalDate CORRECTED = LocalDate.parse("2023-03-07");
  private static final String[] MONTH = {
    "backfill", "sales", "--from", "2023-03-01", "--to", "2023-03-31", "--missing"
  };

  @TempDir private Path folder = Path.of("");

  private static void deliver(Desk desk, LocalDate day, String amount) throws IOException {
    String name = "input/sales_" + day.format(DateTimeFormatter.BASIC_ISO_DATE) + ".csv";
    Files.writeString(desk.path(name), "region,amount\nnorth," + amount + "\nsouth,79.25\n");
  }

  private static List<LocalDate> businessDays(Desk desk) throws IOException {
    return Files.readAllLines(desk.path("input/days.csv")).stream()
        .filter(line -> line.startsWith("2023-03-"))
        .map(LocalDate::parse)
        .toList();
  }

  private static Map<String, List<String>> revisions(Desk desk) throws IOException {
    Map<String, List<String>> revisions = new TreeMap<>();
    for (String name : Tools.names(desk.path("output/sales"))) {
      if (name.startsWith("20")) {
        revisions.put(name, Tools.names(desk.path("output/sales/" + name)));
      }
    }
    return revisions;
  }

  @Test
  void endsWithExactlyTheRightRevisions() throws Exception {
    Desk desk = Desk.nightly(folder.resolve("desk"));
    List<LocalDate> days = businessDays(desk);
    // 23 weekdays, one of them a holiday.
    assertEquals(22, days.size());
    for (LocalDate day : days) {
      if (!day.equals(LATE)) {
        deliver(desk, day, "120." + day.getDayOfMonth());
      }
    }

    Desk.Started killed = desk.start(List.of(), Map.of(), MONTH);
    killed.until("2023-03-09 (6 of 22)\n");
    killed.process().destroyForcibly();
    assertEquals(137, killed.await().code());

    Desk.Started stopped = desk.start(List.of(), Map.of(), MONTH);
    stopped.until(" (3 of ");
    String pid = Long.toString(stopped.process().pid());
    assertEquals(0, new ProcessBuilder("kill", "-INT", pid).start().waitFor());
    Desk.Ended interrupted = stopped.await();
    assertEquals(130, interrupted.code(), interrupted.err());
    assertTrue(interrupted.out().contains("2023-03-31  not run"), interrupted.out());

    Desk.Ended continued = desk.run(MONTH);
    assertEquals(3, continued.code(), continued.err());
    assertTrue(continued.out().contains("2023-03-07 (published, left out)"), continued.out());
    assertEquals(1, continued.out().lines().filter(line -> line.contains("failed (3)")).count());
    assertTrue(continued.err().contains("sales_20230315.csv"), continued.err());

    deliver(desk, LATE, "99");
    Desk.Ended late = desk.run(MONTH);
    assertEquals(0, late.code(), late.err());
    assertEquals(
        List.of("2023-03-15"),
        late.out()
            .lines()
            .filter(line -> line.contains("  r1"))
            .map(line -> line.split(" ")[0])
            .toList());

    deliver(desk, CORRECTED, "120.08");
    Desk.Ended corrected = desk.run("run", "sales", "--as-of", CORRECTED.toString());
    assertEquals(0, corrected.code(), corrected.err());
    assertTrue(
        corrected.err().contains("making revision r2: input/sales_20230307.csv changed"),
        corrected.err());
    Desk.Ended holiday = desk.run("run", "sales", "--as-of", "2023-03-08");
    assertEquals(0, holiday.code(), holiday.err());
    assertTrue(holiday.out().contains("nothing to do, 2023-03-08 is not a business day"));

    Map<String, List<String>> expected = new TreeMap<>();
    days.forEach(day -> expected.put(day.toString(), List.of("r1")));
    expected.put(CORRECTED.toString(), List.of("r1", "r2"));
    assertEquals(expected, revisions(desk));
    Desk.Ended again = desk.run(MONTH);
    assertEquals(0, again.code(), again.err());
    assertEquals(
        22, again.out().lines().filter(line -> line.contains("(published, left out)")).count());
  }
}
