package yanbao.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import yanbao.model.Sha256;

/** A project folder of its own with jobs and inputs, and the shipped command in it. */
final class Desk {
  /** None takes so long: one that does, hangs. */
  private static final int MOST_MINUTES = 10;

  private final Path root;

  Desk(Path root) {
    this.root = root;
  }

  /** What a command left behind. */
  record Ended(int code, String out, String err) {}

  /** A command under way. */
  record Started(Process process, Path out, Path err) {
    /** Returns once the run has said this on its error stream, or has ended. */
    void until(String said) throws IOException, InterruptedException {
      boolean ended = false;
      while (!ended && !Files.readString(err).contains(said)) {
        ended = process.waitFor(10, TimeUnit.MILLISECONDS);
      }
    }

    Ended await() throws IOException, InterruptedException {
      if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        throw new AssertionError("it does not end\n" + Files.readString(err));
      }
      return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }
  }

  /** With the sample. */
  static Desk in(Path folder) throws IOException {
    return of(folder, Path.of(""));
  }

  /** With the smallest job that has every kind of deliverable, which takes little time. */
  static Desk small(Path folder) throws IOException {
    return of(folder, Path.of("src/test/resources/small"));
  }

  /** With the smallest job that publishes anything: a table as CSV. */
  static Desk withoutDocuments(Path folder) throws IOException {
    Desk desk = small(folder);
    desk.edit("jobs/small/job.yaml", text -> text.substring(0, text.indexOf("workbooks:")));
    return desk;
  }

  /** With the job that runs every business day. */
  static Desk nightly(Path folder) throws IOException {
    return of(folder, Path.of("src/test/resources/nightly"));
  }

  private static Desk of(Path folder, Path project) throws IOException {
    Path root = Files.createDirectories(folder);
    for (String part : List.of("jobs", "input")) {
      Folders.copy(project.resolve(part), root.resolve(part));
    }
    Files.copy(Path.of("yanbao"), root.resolve("yanbao"), StandardCopyOption.COPY_ATTRIBUTES);
    Files.copy(Path.of("pom.xml"), root.resolve("pom.xml"), StandardCopyOption.COPY_ATTRIBUTES);
    // The program is the one that the build under test packaged; the launcher finds nothing newer.
    Files.createDirectories(root.resolve("src/main"));
    Files.createDirectories(root.resolve("target"));
    Files.createSymbolicLink(
        root.resolve("target/yanbao"), Path.of("target/yanbao").toAbsolutePath());
    Files.createFile(root.resolve("target/yanbao.stamp"));
    return new Desk(root);
  }

  Path path(String name) {
    return root.resolve(name);
  }

  Ended run(String... arguments) throws IOException, InterruptedException {
    return run(Map.of(), arguments);
  }

  Ended run(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    return start(List.of(), environment, arguments).await();
  }

  /**
   * Starts the command.
   *
   * @param wrapper the program, with its arguments, that starts it
   */
  Started start(List<String> wrapper, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(wrapper);
    command.add(root.resolve("yanbao").toString());
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile(root.resolve("target"), "out", ".txt");
    Path err = Files.createTempFile(root.resolve("target"), "err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(root.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("YANBAO_JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    return new Started(builder.start(), out, err);
  }

  /** SHA-256 of all published files but the manifests and the index, which say when, by path. */
  Map<String, String> published() throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    Path output = path("output");
    if (Files.isDirectory(output)) {
      try (Stream<Path> files = Files.walk(output)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          if (!file.endsWith("manifest.json") && !file.endsWith("index.html")) {
            hashes.put(output.relativize(file).toString(), Sha256.of(file));
          }
        }
      }
    }
    return hashes;
  }

  /** Edits a text file of UTF-8. */
  void edit(String file, UnaryOperator<String> change) throws IOException {
    edit(file, StandardCharsets.UTF_8.name(), change);
  }

  void edit(String file, String charset, UnaryOperator<String> change) throws IOException {
    Path path = root.resolve(file);
    String before = new String(Files.readAllBytes(path), charset);
    String after = change.apply(before);
    if (after.equals(before)) {
      throw new IllegalArgumentException("nothing to change in " + file);
    }
    Files.write(path, after.getBytes(charset));
  }
}
