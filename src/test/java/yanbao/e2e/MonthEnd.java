package yanbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import yanbao.model.Sha256;

/** What a month has to have left behind. */
record MonthEnd(Desk desk, MailHost host, List<LocalDate> days) {
  MonthEnd {
    days = List.copyOf(days);
  }

  void assertRevisions() throws IOException {
    Map<String, String> expected = new TreeMap<>();
    for (int i = 0; i < days.size(); i++) {
      // Nothing before the first; the day after the late one was published when it was not there.
      int before = i > 0 && days.get(i - 1).equals(MonthIT.LATE) ? i - 2 : i - 1;
      expected.put(days.get(i) + "/r1", before < 0 ? "" : days.get(before) + "/r1");
    }
    expected.put("2023-03-07/r2", "2023-03-06/r1");
    Map<String, String> bases = new TreeMap<>();
    for (String day : Tools.names(desk.path("output/sales"))) {
      for (String revision : Tools.names(desk.path("output/sales/" + day))) {
        Path manifest = desk.path("output/sales/" + day + '/' + revision + "/manifest.json");
        if (day.startsWith("20") && Files.isRegularFile(manifest)) {
          bases.put(day + '/' + revision, base(Files.readString(manifest)));
        }
      }
    }
    assertEquals(expected, bases);
  }

  /** The revision that one is compared with. */
  private static String base(String manifest) {
    String key = "\"base\" : \"";
    int at = manifest.indexOf(key) + key.length();
    return at < key.length() ? "" : manifest.substring(at, manifest.indexOf(' ', at));
  }

  void assertMails() throws Exception {
    Map<String, String> expected = new TreeMap<>();
    days.forEach(day -> expected.put("Sales " + day + " r1", "North " + MonthIT.amount(day)));
    expected.put("Sales 2023-03-07 r2", "North 130.70");
    List<MimeMessage> mails = host.mailsTo("desk@example.com");
    Map<String, String> sent = new TreeMap<>();
    for (MimeMessage mail : mails) {
      String[] words = mail.getSubject().split(" ");
      List<MailHost.Attached> files = MailHost.attached(mail);
      assertEquals(
          List.of("sales-" + words[1] + ".pdf", "shares-" + words[1] + ".xlsx"),
          files.stream().map(MailHost.Attached::name).toList());
      for (MailHost.Attached file : files) {
        Path published = desk.path("output/sales/" + words[1] + '/' + words[2]);
        assertEquals(Sha256.of(published.resolve(file.name())), file.sha256(), mail.getSubject());
      }
      String text = MailHost.text(mail);
      assertTrue(text.contains("0 个错误，0 个警告"), text);
      sent.put(mail.getSubject(), text.lines().findFirst().orElse(""));
    }
    assertEquals(23, mails.size());
    assertEquals(expected, sent);
  }

  /** Of the wrong file; a file that is not there has no rows to correct. */
  void assertOwnerMail() throws Exception {
    List<MimeMessage> mails = host.mailsTo("data@example.com");
    assertEquals(1, mails.size());
    // The cell, and that more rows are rejected than the source allows.
    assertEquals("Sales 2023-03-31：sales 有 2 个错误", mails.getFirst().getSubject());
    String text = MailHost.text(mails.getFirst());
    assertTrue(text.contains("input/sales_20230331.csv, row 2, column \"amount\""), text);
    assertEquals(
        List.of("sales_20230331.xlsx"),
        MailHost.attached(mails.getFirst()).stream().map(MailHost.Attached::name).toList());
  }

  void assertCopies() throws IOException {
    Map<String, String> expected = new TreeMap<>();
    Map<String, String> copies = new TreeMap<>();
    for (LocalDate day : days) {
      String revision = day.equals(MonthIT.CORRECTED) ? "r2" : "r1";
      Path published = desk.path("output/sales/" + day + '/' + revision);
      for (String name :
          List.of("sales-" + day + ".pdf", "shares-" + day + ".xlsx", "data/shares.csv")) {
        expected.put(day + "/" + name, Sha256.of(published.resolve(name)));
      }
    }
    Path outbox = desk.path("outbox/sales");
    try (Stream<Path> files = Files.walk(outbox)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        copies.put(outbox.relativize(file).toString(), Sha256.of(file));
      }
    }
    assertEquals(expected, copies);
  }

  void assertDiffs() throws Exception {
    // 120.07 of 199.32, 130.70 of 209.95, 120.09 of 199.34.
    assertEquals(
        diff(
            "2023-03-07/r1 → 2023-03-07/r2",
            "input input/sales_20230307.csv (sales) changed\n",
            "value amount: 120.07 → 130.70 (input/sales_20230307.csv, row 2)",
            List.of("120.07 → 130.70", "60.2% → 62.3%", "39.8% → 37.7%")),
        desk.run("diff", "sales", "2023-03-07/r1", "2023-03-07/r2").out());
    assertEquals(
        diff(
            "2023-03-07/r2 → 2023-03-09/r1",
            """
            input input/sales_20230309.csv (sales) is new
            input input/sales_20230307.csv (sales) is gone
            """,
            "value amount: 130.70 → 120.09 (input/sales_20230309.csv, row 2, was"
                + " input/sales_20230307.csv, row 2)",
            List.of("130.70 → 120.09", "62.3% → 60.2%", "37.7% → 39.8%")),
        desk.run("diff", "sales", "2023-03-07", "2023-03-09").out());
  }

  /** Another amount of the north changes its share and that of the south, for the same cause. */
  private static String diff(String revisions, String inputs, String cause, List<String> changes) {
    return """
    sales %s
    %s
    shares: rows added 0, removed 0; cells changed 3
      shares!amount[north]: %4$s
          %3$s
      shares!share[north]: %5$s
          %3$s
      shares!share[south]: %6$s
          %3$s
    """
        .formatted(revisions, inputs, cause, changes.get(0), changes.get(1), changes.get(2));
  }

  /** The last run of the first attempts was for the wrong file. */
  void assertMetricsOfTheWrongFile() throws IOException {
    Map<String, String> metrics = metrics();
    assertEquals("1", metrics.get("last_run_outcome{outcome=\"failed\"}"));
    assertEquals("1", metrics.get("last_run_rows{source=\"sales\",state=\"rejected\"}"));
    assertEquals("2", metrics.get("last_run_problems{severity=\"error\"}"));
    // 2023-03-30.
    assertEquals("1680134400", metrics.get("last_success_as_of_timestamp_seconds{}"));
  }

  void assertMetrics(Instant began) throws IOException {
    Map<String, String> metrics = metrics();
    String success = String.valueOf(metrics.remove("last_success_timestamp_seconds{}"));
    assertEquals(success, metrics.remove("last_run_timestamp_seconds{}"));
    assertTrue(Long.parseLong(success) >= began.getEpochSecond(), success);
    assertTrue(Long.parseLong(success) <= Instant.now().getEpochSecond(), success);
    String took = String.valueOf(metrics.remove("last_run_duration_seconds{}"));
    assertTrue(took.matches("\\d+[.]\\d{3}"), took);
    Map<String, String> expected = new TreeMap<>();
    // The last run found 2023-03-31 published, with what it was made from.
    expected.put("last_success_as_of_timestamp_seconds{}", "1680220800");
    for (String outcome : List.of("published", "already_published", "stopped", "failed")) {
      expected.put(
          "last_run_outcome{outcome=\"" + outcome + "\"}",
          outcome.equals("already_published") ? "1" : "0");
    }
    Map<String, String> rows = Map.of("days", "25", "sales", "2");
    rows.forEach(
        (source, count) -> {
          for (String state : List.of("read", "accepted", "rejected", "skipped")) {
            boolean all = state.equals("read") || state.equals("accepted");
            expected.put(
                "last_run_rows{source=\"" + source + "\",state=\"" + state + "\"}",
                all ? count : "0");
          }
        });
    expected.put("last_run_problems{severity=\"error\"}", "0");
    expected.put("last_run_problems{severity=\"warning\"}", "0");
    expected.put("last_run_deliveries{state=\"delivered\"}", "2");
    expected.put("last_run_deliveries{state=\"failed\"}", "0");
    assertEquals(expected, metrics);
  }

  /** The samples, without what they have in common. */
  private Map<String, String> metrics() throws IOException {
    assertEquals(List.of("yanbao_sales.prom"), Tools.names(desk.path("metrics")));
    Map<String, String> samples = new TreeMap<>();
    for (String line : Files.readAllLines(desk.path("metrics/yanbao_sales.prom"))) {
      if (!line.startsWith("#")) {
        String[] sample = line.split(" ");
        samples.put(
            sample[0].replace("yanbao_", "").replaceFirst("report=\"sales\",?", ""), sample[1]);
      }
    }
    return samples;
  }
}
