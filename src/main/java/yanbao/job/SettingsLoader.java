package yanbao.job;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import yanbao.job.Settings.Lineage;
import yanbao.job.Settings.LogFormat;
import yanbao.job.Settings.Login;
import yanbao.job.Settings.MailServer;
import yanbao.job.Settings.Secret;
import yanbao.job.Settings.Security;
import yanbao.problem.ProblemCode;
import yanbao.problem.Problems;

/** Reads the settings of a project: {@value #FILE}, where there is one. */
final class SettingsLoader {
  static final String FILE = "jobs/settings.yaml";

  private static final int LAST_PORT = 65535;

  private final Path project;
  private final Values values;

  private SettingsLoader(Path project, Values values) {
    this.project = project;
    this.values = values;
  }

  static Settings load(Path project, Problems problems) {
    Path file = project.resolve(FILE);
    if (!Files.exists(file)) {
      return Settings.NONE;
    }
    try {
      JobFile read =
          JobLoader.read(Files.readAllBytes(file), FILE, "settings, such as \"mail:\"", problems);
      return new SettingsLoader(project, new Values(problems)).parse(read.root());
    } catch (IOException e) {
      throw JobLoader.unreadable(FILE, e);
    }
  }

  /** What the targets of a job need of the settings. */
  static void require(Settings settings, JobDefinition job, Problems problems) {
    if (settings.mail().isPresent()) {
      return;
    }
    Stream.concat(
            job.targets().stream().filter(Target.Mail.class::isInstance).map(Target::position),
            job.sources().stream()
                .filter(source -> source.owner().isPresent())
                .map(SourceDefinition::position))
        .forEach(
            position ->
                problems.error(
                    ProblemCode.MISSING_KEY,
                    position,
                    "a mail needs a server; name it in "
                        + FILE
                        + ", as \"mail: {host: smtp.example.com, from: reports@example.com}\""));
  }

  private Settings parse(Node root) {
    Fields fields = Fields.of(Part.SETTINGS, root, values.problems());
    return new Settings(
        fields.optional("mail").map(this::server),
        fields.optional("outbox").flatMap(this::path),
        fields.optional("metrics").flatMap(this::path),
        fields.optional("lineage").map(this::lineage),
        fields
            .optional("log")
            .flatMap(node -> values.choice(node, words(LogFormat.values())))
            .orElse(LogFormat.TEXT));
  }

  private static <E extends Enum<E>> Map<String, E> words(E[] choices) {
    Map<String, E> words = new TreeMap<>();
    for (E choice : choices) {
      words.put(choice.name().toLowerCase(Locale.ROOT), choice);
    }
    return words;
  }

  private Lineage lineage(Node node) {
    Fields fields = Fields.of(Part.LINEAGE, node, values.problems());
    if (!fields.has("file") && !fields.has("url")) {
      values.wrong(node.position(), "the lineage needs \"file\", \"url\" or both");
    }
    return new Lineage(
        fields.optional("file").flatMap(this::path), fields.optional("url").flatMap(this::address));
  }

  private Optional<URI> address(Node node) {
    Optional<URI> address = values.text(node).flatMap(SettingsLoader::address);
    if (address.isEmpty()) {
      values.wrong(
          node.position(),
          "expected an address such as http://lineage.example.com:5000/api/v1/lineage");
    }
    return address;
  }

  private static Optional<URI> address(String text) {
    try {
      URI uri = new URI(text);
      boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      return http && uri.getHost() != null && uri.getUserInfo() == null
          ? Optional.of(uri)
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private MailServer server(Node node) {
    Fields fields = Fields.of(Part.MAIL_SERVER, node, values.problems());
    Security security =
        fields.optional("security").flatMap(this::security).orElse(Security.STARTTLS);
    return new MailServer(
        fields.required("host").flatMap(values::text).orElse(""),
        fields
            .optional("port")
            .flatMap(port -> values.whole(port, 1, LAST_PORT))
            .orElse(security.port()),
        security,
        login(fields),
        fields.required("from").flatMap(new MailAddresses(values)::one).orElse(""),
        node.position());
  }

  private Optional<Security> security(Node node) {
    return values.choice(node, words(Security.values()));
  }

  private Optional<Login> login(Fields fields) {
    if (!fields.has("user") && !fields.has("password")) {
      return Optional.empty();
    }
    Optional<String> user = fields.required("user").flatMap(values::text);
    Optional<Secret> password = fields.required("password").flatMap(this::secret);
    return user.flatMap(name -> password.map(secret -> new Login(name, secret)));
  }

  /** A secret that stands here is not repeated in the message. */
  private Optional<Secret> secret(Node node) {
    if (!(node instanceof Node.Mapping)) {
      values.wrong(
          node.position(),
          "a password does not stand in this file; say where it is: {environment: NAME} or"
              + " {file: path}");
      return Optional.empty();
    }
    Fields fields = Fields.of(Part.SECRET, node, values.problems());
    if (fields.has("environment") == fields.has("file")) {
      values.wrong(node.position(), "a secret needs either \"environment\" or \"file\"");
      return Optional.empty();
    }
    return fields.has("environment")
        ? fields.optional("environment").flatMap(values::text).map(Secret.Environment::new)
        : fields.optional("file").flatMap(this::path).map(Secret.File::new);
  }

  /** A path of the machine: relative to the project, or absolute. */
  private Optional<Path> path(Node node) {
    try {
      return values.text(node).map(text -> project.resolve(text).normalize());
    } catch (InvalidPathException e) {
      values.wrong(node.position(), "expected a path, found " + node.described());
      return Optional.empty();
    }
  }
}
