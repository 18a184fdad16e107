package yanbao.e2e;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yanbao.model.Sha256;
import yanbao.publish.Durable;

/** What is published goes out once, to folders and by mail, whatever happens on the way. */
final class DeliveryIT {
  private static final String DELIVER =
      """
      deliver:
        share: {folder: 'research/{asOf:yyyy}', files: [report, shares, data]}
        desk:
          mail:
            to: [desk@example.com, sales@example.com]
            cc: head@example.com
            subject: {zh: '份额 {{ as_of }} r{{ revision }}', en: Shares}
            text: '合计 {{ shares.total.amount }}，北区 {{ shares[north].share }}'
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void failsUntilTheServerTakesItAndThenNeverAgain() throws Exception {
    try (MailHost host = new MailHost()) {
      Desk desk = desk();
      settings(desk, host.encryptedPort(), "tls", "{environment: SMTP_PASSWORD}");
      Map<String, String> trust = new HashMap<>(host.trust());

      Desk.Ended untrusted = desk.run(Map.of("SMTP_PASSWORD", MailHost.PASSWORD), "run", "small");
      assertEquals(4, untrusted.code(), untrusted.err());
      assertTrue(untrusted.out().contains("published r1: "), untrusted.out());
      assertTrue(untrusted.err().contains("delivered share: copied to "), untrusted.err());
      assertTrue(untrusted.err().contains("the delivery \"desk\" failed: "), untrusted.err());
      assertTrue(untrusted.err().contains("certification path"), untrusted.err());
      Map<String, String> published = desk.published();

      Desk.Ended unset = desk.run(trust, "run", "small");
      assertEquals(4, unset.code(), unset.err());
      assertTrue(unset.err().contains("variable SMTP_PASSWORD, which is not set"), unset.err());
      assertFalse(unset.err().contains("delivered share"), unset.err());

      trust.put("SMTP_PASSWORD", "wrong-" + MailHost.PASSWORD);
      Desk.Ended refused = desk.run(trust, "run", "small");
      assertEquals(4, refused.code(), refused.err());
      assertTrue(refused.err().contains("535"), refused.err());
      assertEquals(List.of(), host.mailsTo("desk@example.com"));

      trust.put("SMTP_PASSWORD", MailHost.PASSWORD);
      Desk.Ended taken = desk.run(trust, "run", "small");
      assertEquals(0, taken.code(), taken.err());
      assertTrue(taken.err().contains("delivered desk: mailed to desk@example.com"), taken.err());
      assertEquals("", desk.run(trust, "run", "small").err());

      for (String address : List.of("desk@example.com", "sales@example.com", "head@example.com")) {
        assertEquals(1, host.mailsTo(address).size(), address);
      }
      checkMail(desk, host.mailsTo("desk@example.com").getFirst());
      for (String name :
          List.of("small-2023-03-01.pdf", "shares-2023-03-01.xlsx", "data/shares.csv")) {
        assertEquals(
            published.get("small/2023-03-01/r1/" + name),
            Sha256.of(desk.path("research/2023/" + name)));
      }
      assertNowhere(desk, MailHost.PASSWORD);

      String run = desk.run("show", "small-2023-03-01-r1-" + fingerprint(desk)).out();
      assertTrue(run.contains("0 errors, 0 warnings"), run);
      assertTrue(run.contains("delivered desk: mailed to desk@example.com"), run);
    }
  }

  @Test
  void aKillDuringADeliveryIsContinuedOnceByTheSameCommand() throws Exception {
    try (MailHost host = new MailHost();
        ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Desk desk = desk();
      // Accepts the connection, and never says a word.
      settings(desk, silent.getLocalPort(), "none", "");
      Desk.Started started = desk.start(List.of(), Map.of(), "run", "small");
      silent.accept().close();
      started.process().destroyForcibly().waitFor();
      Path copy = desk.path("research/2023/small-2023-03-01.pdf");
      Object before = Files.readAttributes(copy, "unix:ino,lastModifiedTime");

      settings(desk, host.plainPort(), "none", "");
      assertEquals(0, desk.run("run", "small").code());
      assertEquals(0, desk.run("run", "small").code());
      assertEquals(1, host.mailsTo("desk@example.com").size());
      assertEquals(before, Files.readAttributes(copy, "unix:ino,lastModifiedTime"));

      // Without its work area the program still knows what went out.
      Durable.delete(desk.path(".yanbao"));
      assertEquals(0, desk.run("run", "small").code());
      assertEquals(1, host.mailsTo("desk@example.com").size());
    }
  }

  @Test
  void starttlsIsUsedWhereItIsThereAndMissedWhereItIsNot() throws Exception {
    try (MailHost host = new MailHost();
        StarttlsGate gate = new StarttlsGate(host)) {
      Desk desk = desk();
      Files.writeString(desk.path("password"), MailHost.PASSWORD + "\n");
      settings(desk, host.plainPort(), "starttls", "{file: password}");
      Desk.Ended plain = desk.run(host.trust(), "run", "small");
      assertEquals(4, plain.code(), plain.err());
      assertTrue(plain.err().contains("STARTTLS is required but host does not"), plain.err());

      settings(desk, gate.port(), "starttls", "{file: password}");
      Desk.Ended encrypted = desk.run(host.trust(), "run", "small");
      assertEquals(0, encrypted.code(), encrypted.err());
      assertEquals(1, host.mailsTo("desk@example.com").size());
      gate.requireUsed();
    }
  }

  @Test
  void ownersHearOfTheirErrorsOnce() throws Exception {
    try (MailHost host = new MailHost()) {
      Desk desk = desk();
      settings(desk, host.plainPort(), "none", "");
      desk.edit(
          "jobs/small/job.yaml",
          job ->
              job.replaceFirst(
                  "    columns:\n      region",
                  "    owner: data@example.com\n    columns:\n      region"));
      desk.edit("input/sales_20230301.csv", text -> text.replace("south,79.25", "south,much"));
      Desk.Ended failed = desk.run("run", "small");
      assertEquals(3, failed.code(), failed.err());
      assertEquals(3, desk.run("run", "small").code());

      List<MimeMessage> mails = host.mailsTo("data@example.com");
      assertEquals(1, mails.size());
      // The cell, and that more rows are rejected than the source allows.
      assertEquals("Small 2023-03-01：sales 有 2 个错误", mails.getFirst().getSubject());
      MimeMultipart parts = (MimeMultipart) mails.getFirst().getContent();
      String text = String.valueOf(parts.getBodyPart(0).getContent());
      assertTrue(text.contains("row 3, column \"amount\""), text);
      byte[] workbook = parts.getBodyPart(1).getInputStream().readAllBytes();
      assertEquals("PK", new String(workbook, 0, 2, StandardCharsets.US_ASCII));
      assertEquals(List.of(), host.mailsTo("desk@example.com"));
      assertFalse(Files.exists(desk.path("output/small")));
    }
  }

  private Desk desk() throws IOException {
    Desk desk = Desk.small(folder.resolve("desk"));
    desk.edit("jobs/small/job.yaml", job -> job + DELIVER);
    return desk;
  }

  private static void settings(Desk desk, int port, String security, String password)
      throws IOException {
    String login = password.isEmpty() ? "" : ", user: reports, password: " + password;
    Files.writeString(
        desk.path("jobs/settings.yaml"),
        "mail: {host: localhost, port: %d, security: %s, from: reports@example.com%s}%n"
            .formatted(port, security, login));
  }

  private static String fingerprint(Desk desk) throws IOException {
    String manifest = Files.readString(desk.path("output/small/2023-03-01/r1/manifest.json"));
    String key = "\"fingerprint\" : \"";
    int at = manifest.indexOf(key) + key.length();
    return manifest.substring(at, at + 12);
  }

  private static void checkMail(Desk desk, MimeMessage mail)
      throws MessagingException, IOException {
    assertEquals("份额 2023-03-01 r1", mail.getSubject());
    assertEquals(
        "<small.2023-03-01.r1.desk." + fingerprint(desk) + "@example.com>",
        MailHost.header(mail, "Message-ID"));
    MimeMultipart parts = (MimeMultipart) mail.getContent();
    String text = String.valueOf(parts.getBodyPart(0).getContent());
    // 120.50 + 79.25 + 33.1 + 18.25, and the first of them over the sum.
    assertTrue(text.startsWith("合计 251.10，北区 48.0%"), text);
    assertTrue(text.contains("数据问题：0 个错误，0 个警告"), text);
    assertEquals(3, parts.getCount());
    for (int i = 1; i < parts.getCount(); i++) {
      BodyPart part = parts.getBodyPart(i);
      assertArrayEquals(
          Files.readAllBytes(desk.path("output/small/2023-03-01/r1").resolve(part.getFileName())),
          part.getInputStream().readAllBytes());
    }
  }

  /** In no file of the project, under no name. */
  private static void assertNowhere(Desk desk, String secret) throws IOException {
    try (Stream<Path> files = Files.walk(desk.path("."))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains(secret), file.toString());
      }
    }
  }
}
