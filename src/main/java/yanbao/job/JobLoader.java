package yanbao.job;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import yanbao.problem.Escape;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.Problems;
import yanbao.problem.ProblemsException;

/** Loads job definitions from the {@code jobs} folder of a project. */
public final class JobLoader {
  private static final String FOLDER = "jobs";
  private static final String FILE = "job.yaml";
  private static final String BEGINNING = "the keys of a job, beginning with \"job: <name>\"";
  private static final int LARGEST = 1 << 20;

  private JobLoader() {}

  /**
   * The job of this name, proven.
   *
   * @throws ProblemsException with all problems of the definition
   */
  public static JobDefinition load(Path project, String job) {
    List<String> names = names(project);
    if (!names.contains(job)) {
      throw ProblemsException.of(
          ProblemCode.UNKNOWN_NAME,
          new Position.OnPath(FOLDER),
          "unknown job \"" + Escape.text(job) + '"' + Allowed.hint(job, names));
    }
    String shownAs = FOLDER + '/' + job + '/' + FILE;
    byte[] bytes = bytes(project.resolve(FOLDER).resolve(job).resolve(FILE), shownAs);
    Problems problems = new Problems();
    JobFile file = read(bytes, shownAs, BEGINNING, problems);
    JobDefinition definition = new JobParser(file, problems).parse(job);
    JobStyle style = StyleLoader.load(project, file, problems);
    Settings settings = SettingsLoader.load(project, problems);
    SettingsLoader.require(settings, definition, problems);
    problems.throwIfErrors();
    return definition.with(style, settings);
  }

  /**
   * The job that these bytes define, proven, in the house style: what a run computed is the same in
   * any.
   *
   * @param shownAs the file as messages name it
   */
  public static JobDefinition parse(byte[] bytes, String shownAs, String job) {
    Problems problems = new Problems();
    JobDefinition definition =
        new JobParser(read(bytes, shownAs, BEGINNING, problems), problems).parse(job);
    problems.throwIfErrors();
    return definition;
  }

  /** The file that defines a job, relative to the project. */
  public static Path fileOf(String job) {
    return Path.of(FOLDER, job, FILE);
  }

  /** The names of the jobs of a project, in order. */
  public static List<String> names(Path project) {
    Path folder = project.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> jobs = Files.list(folder)) {
      return jobs.filter(job -> Files.isRegularFile(job.resolve(FILE)))
          .map(job -> job.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw unreadable(FOLDER, e);
    }
  }

  private static byte[] bytes(Path file, String shownAs) {
    try {
      if (Files.size(file) > LARGEST) {
        throw ProblemsException.of(
            ProblemCode.DEFINITION_UNREADABLE,
            new Position.InDefinition(shownAs, 1, 1),
            "the file is larger than 1 MiB; a job definition is not");
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw unreadable(shownAs, e);
    }
  }

  static ProblemsException unreadable(String path, IOException e) {
    return ProblemsException.of(
        ProblemCode.ENVIRONMENT,
        new Position.OnPath(path),
        "cannot be read: " + Escape.text(String.valueOf(e.getMessage())));
  }

  /**
   * The YAML of these bytes.
   *
   * @param expected what the file holds, and how it begins
   */
  static JobFile read(byte[] bytes, String shownAs, String expected, Problems problems) {
    Node root = YamlReader.read(decode(bytes, shownAs), shownAs, expected, problems);
    if (root instanceof Node.Mapping mapping) {
      return new JobFile(shownAs, sha256(bytes), mapping);
    }
    problems.error(
        ProblemCode.DEFINITION_UNREADABLE,
        root.position(),
        "expected " + expected + ", found " + root.described());
    throw new ProblemsException(problems.list());
  }

  private static String decode(byte[] bytes, String shownAs) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (!result.isError()) {
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
    String last = text.substring(text.lastIndexOf('\n') + 1);
    throw ProblemsException.of(
        ProblemCode.DEFINITION_UNREADABLE,
        new Position.InDefinition(
            shownAs,
            (int) text.chars().filter(c -> c == '\n').count() + 1,
            last.codePointCount(0, last.length()) + 1),
        "a byte that is not UTF-8; save the file as UTF-8");
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
