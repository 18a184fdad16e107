package yanbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A month of business days with a holiday, a kill between publication and mail, a Ctrl-C, an input
 * that comes while it is waited for, a wrong one and a corrected one: what was published, who got
 * which mails and copies, what changed and what the metrics say is exactly what it would be without
 * them.
 */
final class MonthIT {
  static final LocalDate CORRECTED = LocalDate.parse("2023-03-07");
  private static final LocalDate KILLED = LocalDate.parse("2023-03-09");
  static final LocalDate LATE = LocalDate.parse("2023-03-15");
  private static final LocalDate WRONG = LocalDate.parse("2023-03-31");
  private static final String[] MONTH = {
    "backfill", "sales", "--from", "2023-03-01", "--to", "2023-03-31", "--missing"
  };
  private static final String JOB =
      """
      changes: previous-date
      report:
        file: sales-{asOf}.pdf
        cover: {points: 'North {{ shares[north].amount }}'}
        sections:
          - {heading: Shares, table: shares}
      deliver:
        share: {folder: 'sales/{asOf}', files: [report, shares, data]}
        desk:
          mail:
            to: desk@example.com
            subject: 'Sales {{ as_of }} r{{ revision }}'
            text: 'North {{ shares[north].amount }}'
      """;

  @TempDir private Path folder = Path.of("");

  private static void deliver(Desk desk, LocalDate day, String amount) throws IOException {
    String name = "input/sales_" + day.format(DateTimeFormatter.BASIC_ISO_DATE) + ".csv";
    Files.writeString(desk.path(name), "region,amount\nnorth," + amount + "\nsouth,79.25\n");
  }

  /** 120.09 on the 9th. */
  static String amount(LocalDate day) {
    return "120." + day.toString().substring(8);
  }

  private static List<LocalDate> businessDays(Desk desk) throws IOException {
    return Files.readAllLines(desk.path("input/days.csv")).stream()
        .filter(line -> line.startsWith("2023-03-"))
        .map(LocalDate::parse)
        .toList();
  }

  private Desk desk(MailGate gate) throws IOException {
    Desk desk = Desk.nightly(folder.resolve("desk"));
    desk.edit(
        "jobs/sales/job.yaml",
        job ->
            job.replace(
                    "{asOf:yyyyMMdd}.csv\n",
                    "{asOf:yyyyMMdd}.csv\n"
                        + "    owner: data@example.com\n"
                        + "    wait: {until: '23:59', every: 1s, stable: 1s, zone:"
                        + " Asia/Shanghai}\n")
                + JOB);
    Files.writeString(
        desk.path("jobs/settings.yaml"),
        """
        mail: {host: localhost, port: %d, security: none, from: reports@example.com}
        outbox: outbox
        metrics: metrics
        """
            .formatted(gate.port()));
    return desk;
  }

  @Test
  void endsWithExactlyTheRightRevisionsMailsDiffsAndMetrics() throws Exception {
    try (MailHost host = new MailHost();
        MailGate gate = new MailGate(host.plainPort(), 6)) {
      Instant began = Instant.now();
      Desk desk = desk(gate);
      List<LocalDate> days = businessDays(desk);
      // 23 weekdays, one of them a holiday.
      assertEquals(22, days.size());
      for (LocalDate day : days) {
        if (!day.equals(LATE)) {
          deliver(desk, day, day.equals(WRONG) ? "much" : amount(day));
        }
      }

      kill(desk, gate);
      interrupt(desk);
      findWhatIsLateAndWrong(desk);
      MonthEnd end = new MonthEnd(desk, host, days);
      end.assertMetricsOfTheWrongFile();

      waitForWhatIsLate(desk);
      deliver(desk, WRONG, amount(WRONG));
      Desk.Ended late = desk.run(MONTH);
      assertEquals(0, late.code(), late.err());
      assertEquals(
          List.of(WRONG.toString()),
          late.out()
              .lines()
              .filter(line -> line.contains("  r1"))
              .map(line -> line.split(" ")[0])
              .toList());

      deliver(desk, CORRECTED, "130.70");
      String[] wholeMonth = Arrays.copyOf(MONTH, MONTH.length - 1);
      Desk.Ended corrected = desk.run(wholeMonth);
      assertEquals(0, corrected.code(), corrected.err());
      assertTrue(
          corrected.err().contains("making revision r2: input/sales_20230307.csv changed"),
          corrected.err());
      assertEquals(
          21, corrected.out().lines().filter(line -> line.contains("already published")).count());

      end.assertRevisions();
      end.assertMails();
      end.assertOwnerMail();
      end.assertCopies();
      end.assertDiffs();
      end.assertMetrics(began);
    }
  }

  /** The sixth day is published and copied, its mail is under way. */
  private static void kill(Desk desk, MailGate gate) throws Exception {
    Desk.Started killed = desk.start(List.of(), Map.of(), MONTH);
    boolean ended = false;
    while (!ended && !gate.hasBeenSilent()) {
      ended = killed.process().waitFor(10, TimeUnit.MILLISECONDS);
    }
    killed.process().destroyForcibly();
    Desk.Ended end = killed.await();
    assertEquals(137, end.code(), end.err());
    assertTrue(end.err().contains(KILLED + " (6 of 22)\n"), end.err());
  }

  private static void interrupt(Desk desk) throws Exception {
    Desk.Started stopped = desk.start(Tools.INTERRUPTIBLE, Map.of(), MONTH);
    stopped.until(" (3 of ");
    String pid = Long.toString(stopped.process().pid());
    assertEquals(0, new ProcessBuilder("kill", "-INT", pid).start().waitFor());
    Desk.Ended interrupted = stopped.await();
    assertEquals(130, interrupted.code(), interrupted.err());
    assertTrue(
        interrupted.out().contains(KILLED + " (published, not delivered)"), interrupted.out());
    assertTrue(interrupted.out().contains("2023-03-31  not run"), interrupted.out());
  }

  /** In the evening of its day a run waits for the file, which comes while it does. */
  private static void waitForWhatIsLate(Desk desk) throws Exception {
    if (!Tools.hasFakeTime()) {
      deliver(desk, LATE, amount(LATE));
      assertEquals(0, desk.run("run", "sales", "--as-of", LATE.toString()).code());
      return;
    }
    Desk.Started waiting =
        desk.start(
            List.of("faketime", "-f", "@" + LATE + " 12:00:00"),
            Map.of("FAKETIME_DONT_FAKE_MONOTONIC", "1", "TZ", "UTC"),
            "run",
            "sales");
    waiting.until("waiting until " + LATE + "T23:59");
    deliver(desk, LATE, amount(LATE));
    Desk.Ended ended = waiting.await();
    assertEquals(0, ended.code(), ended.err());
    assertTrue(ended.err().contains("waiting until " + LATE + "T23:59"), ended.err());
    assertTrue(ended.out().contains("published r1"), ended.out());
  }

  private static void findWhatIsLateAndWrong(Desk desk) throws Exception {
    Desk.Ended continued = desk.run(MONTH);
    assertEquals(3, continued.code(), continued.err());
    assertTrue(continued.out().contains("2023-03-07 (published, left out)"), continued.out());
    assertEquals(
        List.of(LATE.toString(), WRONG.toString()),
        continued
            .out()
            .lines()
            .filter(line -> line.contains("failed (3)"))
            .map(line -> line.split(" ")[0])
            .toList());
    assertTrue(continued.err().contains("sales_20230315.csv"), continued.err());
  }
}
