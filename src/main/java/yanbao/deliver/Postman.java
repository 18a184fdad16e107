package yanbao.deliver;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import yanbao.job.Settings.Login;
import yanbao.job.Settings.MailServer;
import yanbao.job.Settings.Security;
import yanbao.problem.Escape;

/** Hands letters to a mail server, in bounded time. */
record Postman(MailServer server) {
  private static final String CONNECT_MILLISECONDS = "10000";
  private static final String ANSWER_MILLISECONDS = "60000";

  /** Returns once the server has accepted the letter for all who are to get it. */
  void send(Letter letter) throws UndeliveredException {
    Optional<String> password = Optional.empty();
    if (server.login().isPresent()) {
      password = Optional.of(Passwords.read(server.login().get().password()));
    }
    try {
      Transport.send(message(letter, session(password)));
    } catch (MessagingException | UncheckedIOException e) {
      String why = reason(e);
      // No server should repeat it; none gets it into a record.
      String safe = password.isPresent() ? why.replace(password.get(), "…") : why;
      throw new UndeliveredException(
          "the mail server " + server.host() + ":" + server.port() + " did not take it: " + safe);
    }
  }

  private Session session(Optional<String> password) {
    Properties settings = new Properties();
    settings.setProperty("mail.smtp.host", server.host());
    settings.setProperty("mail.smtp.port", Integer.toString(server.port()));
    settings.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLISECONDS);
    settings.setProperty("mail.smtp.timeout", ANSWER_MILLISECONDS);
    settings.setProperty("mail.smtp.writetimeout", ANSWER_MILLISECONDS);
    settings.setProperty(
        "mail.smtp.ssl.enable", Boolean.toString(server.security() == Security.TLS));
    String upgrade = Boolean.toString(server.security() == Security.STARTTLS);
    settings.setProperty("mail.smtp.starttls.enable", upgrade);
    settings.setProperty("mail.smtp.starttls.required", upgrade);
    settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    settings.setProperty("mail.smtp.auth", Boolean.toString(password.isPresent()));
    return Session.getInstance(settings, authenticator(password));
  }

  private @Nullable Authenticator authenticator(Optional<String> password) {
    Optional<Login> login = server.login();
    if (login.isEmpty() || password.isEmpty()) {
      return null;
    }
    return new Authenticator() {
      @Override
      protected PasswordAuthentication getPasswordAuthentication() {
        return new PasswordAuthentication(login.get().user(), password.get());
      }
    };
  }

  private MimeMessage message(Letter letter, Session session) throws MessagingException {
    MimeMessage message = new Stamped(session, letter.messageId());
    message.setFrom(new InternetAddress(server.from()));
    for (String address : letter.to()) {
      message.addRecipient(Message.RecipientType.TO, new InternetAddress(address));
    }
    for (String address : letter.cc()) {
      message.addRecipient(Message.RecipientType.CC, new InternetAddress(address));
    }
    message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
    message.setSentDate(Date.from(Instant.now()));
    // So that nobody's absence is answered to the machine (RFC 3834).
    message.setHeader("Auto-Submitted", "auto-generated");
    MimeMultipart parts = new MimeMultipart();
    MimeBodyPart text = new MimeBodyPart();
    text.setText(letter.text(), StandardCharsets.UTF_8.name());
    parts.addBodyPart(text);
    for (Path file : letter.attachments()) {
      parts.addBodyPart(attachment(file));
    }
    message.setContent(parts);
    return message;
  }

  private static MimeBodyPart attachment(Path file) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    String name = String.valueOf(file.getFileName());
    try {
      part.attachFile(file.toFile(), type(name), "base64");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    part.setFileName(name);
    return part;
  }

  private static String type(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (extension) {
      case "pdf" -> "application/pdf";
      case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
      case "csv" -> "text/csv; charset=utf-8";
      default -> "application/octet-stream";
    };
  }

  /** What the deepest exception says: the outer ones only say that something failed. */
  private static String reason(Exception fault) {
    Throwable cause = fault;
    StringBuilder text = new StringBuilder(firstLine(cause));
    for (Throwable next = next(cause); next != null && next != cause; next = next(next)) {
      if (text.indexOf(firstLine(next)) < 0) {
        text.append("; ").append(firstLine(next));
      }
      cause = next;
    }
    return Escape.sentence(text.toString());
  }

  private static @Nullable Throwable next(Throwable fault) {
    if (fault instanceof MessagingException mail && mail.getNextException() != null) {
      return mail.getNextException();
    }
    return fault.getCause();
  }

  private static String firstLine(Throwable fault) {
    String message = String.valueOf(fault.getMessage());
    List<String> lines =
        message.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    return lines.isEmpty() ? fault.getClass().getSimpleName() : lines.getFirst();
  }

  /** Keeps its own name, by which a mail that comes twice can be recognized. */
  private static final class Stamped extends MimeMessage {
    private final String messageId;

    Stamped(Session session, String messageId) {
      super(session);
      this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<" + messageId + ">");
    }
  }
}
