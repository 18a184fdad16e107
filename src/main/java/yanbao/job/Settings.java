package yanbao.job;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import yanbao.problem.Position;

/**
 * What the machine of a project has for all its jobs; it decides no deliverable.
 *
 * @param outbox the folder that deliveries to folders are below; empty: the project
 * @param metrics the folder that takes a file with metrics per job
 */
public record Settings(
    Optional<MailServer> mail,
    Optional<Path> outbox,
    Optional<Path> metrics,
    Optional<Lineage> lineage,
    LogFormat log) {
  public static final Settings NONE =
      new Settings(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), LogFormat.TEXT);

  /** Who gets the events of OpenLineage: a file, an address, or both. */
  public record Lineage(Optional<Path> file, Optional<URI> url) {}

  /** How the log is written. */
  public enum LogFormat {
    TEXT,
    /** One object per line. */
    JSON
  }

  /**
   * The server that takes mail.
   *
   * @param login empty where the server asks for none
   */
  public record MailServer(
      String host,
      int port,
      Security security,
      Optional<Login> login,
      String from,
      Position position) {}

  /** How the connection to a mail server is encrypted. */
  public enum Security {
    /** Encrypted from the first byte on. */
    TLS(465),
    /** Encrypted before anything is said that matters; a server that cannot is refused. */
    STARTTLS(587),
    NONE(25);

    private final int port;

    Security(int port) {
      this.port = port;
    }

    /** The usual port. */
    int port() {
      return port;
    }
  }

  /** Who sends; the password is only read when it is needed, and kept nowhere. */
  public record Login(String user, Secret password) {}

  /** Where a secret is. */
  public sealed interface Secret {
    record Environment(String variable) implements Secret {}

    /** The first line of a file. */
    record File(Path path) implements Secret {}
  }
}
