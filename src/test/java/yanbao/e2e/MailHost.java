package yanbao.e2e;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.DummySSLServerSocketFactory;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import yanbao.model.Sha256;

/** A mail server in the test's process, with a certificate that says it is localhost. */
final class MailHost implements AutoCloseable {
  static final String USER = "reports";
  static final String PASSWORD = "canary-Pa55-word";

  private final GreenMail server;

  MailHost() {
    System.setProperty(
        DummySSLServerSocketFactory.GREENMAIL_KEYSTORE_FILE_PROPERTY, Certificate.STORE.toString());
    System.setProperty(
        DummySSLServerSocketFactory.GREENMAIL_KEYSTORE_PASSWORD_PROPERTY, "changeit");
    this.server =
        new GreenMail(
            new ServerSetup[] {
              new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
              new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
            });
    server.setUser("reports@example.com", USER, PASSWORD);
    server.start();
  }

  /** One for all tests of a process: Java makes its encrypted sockets of the first it is given. */
  private static final class Certificate {
    private static final Path STORE = make();

    private static Path make() {
      String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
      try {
        Path folder = Files.createTempDirectory("mail-host-");
        Path store = folder.resolve("localhost.p12");
        folder.toFile().deleteOnExit();
        store.toFile().deleteOnExit();
        Process made =
            new ProcessBuilder(
                    (keytool
                            + " -genkeypair -alias localhost -keyalg EC -dname CN=localhost"
                            + " -ext san=dns:localhost,ip:127.0.0.1 -storetype PKCS12"
                            + " -storepass changeit -keystore "
                            + store)
                        .split(" "))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (made.waitFor() != 0) {
          throw new IllegalStateException("keytool ended with " + made.exitValue());
        }
        return store;
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  int plainPort() {
    return server.getSmtp().getPort();
  }

  int encryptedPort() {
    return server.getSmtps().getPort();
  }

  /** Lets the program trust the certificate. */
  Map<String, String> trust() {
    return Map.of(
        "YANBAO_JAVA_OPTIONS",
        "-Djavax.net.ssl.trustStore="
            + Certificate.STORE
            + " -Djavax.net.ssl.trustStorePassword=changeit");
  }

  Path certificate() {
    return Certificate.STORE;
  }

  /** The mails that one address has got. */
  List<MimeMessage> mailsTo(String address) throws FolderException {
    GreenMailUser user = server.getUserManager().getUserByEmail(address);
    return user == null
        ? List.of()
        : server.getManagers().getImapHostManager().getInbox(user).getMessages().stream()
            .map(StoredMessage::getMimeMessage)
            .toList();
  }

  static String header(MimeMessage mail, String name) throws MessagingException {
    return mail.getHeader(name)[0];
  }

  /** A file in a mail. */
  record Attached(String name, String sha256) {}

  static String text(MimeMessage mail) throws MessagingException, IOException {
    return String.valueOf(((MimeMultipart) mail.getContent()).getBodyPart(0).getContent());
  }

  static List<Attached> attached(MimeMessage mail) throws MessagingException, IOException {
    MimeMultipart parts = (MimeMultipart) mail.getContent();
    List<Attached> files = new ArrayList<>();
    for (int i = 1; i < parts.getCount(); i++) {
      BodyPart part = parts.getBodyPart(i);
      files.add(new Attached(part.getFileName(), Sha256.of(part.getInputStream().readAllBytes())));
    }
    return files;
  }

  @Override
  public void close() {
    server.stop();
  }
}
