package yanbao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import yanbao.plan.Project;

/** A project folder of its own, and the program run on it. */
public record CliProject(Path folder) {
  /** What a command printed, and how it ended. */
  public record Ended(int code, String out, String err) {}

  /** A copy of the sample job with its inputs. */
  public static CliProject ofSample(Path folder) throws IOException {
    copy(Path.of("jobs/aigc"), folder.resolve("jobs/aigc"));
    copy(Path.of("input/aigc"), folder.resolve("input/aigc"));
    return new CliProject(folder);
  }

  /** A copy of the smallest job that has every kind of deliverable. */
  public static CliProject ofSmall(Path folder) throws IOException {
    Path small = Path.of("src/test/resources/small");
    copy(small.resolve("jobs/small"), folder.resolve("jobs/small"));
    copy(small.resolve("input"), folder.resolve("input"));
    return new CliProject(folder);
  }

  /** A copy of the job that runs every business day, with the files of its first three days. */
  public static CliProject ofNightly(Path folder) throws IOException {
    Path nightly = Path.of("src/test/resources/nightly");
    copy(nightly.resolve("jobs/sales"), folder.resolve("jobs/sales"));
    copy(nightly.resolve("input"), folder.resolve("input"));
    return new CliProject(folder);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  public Project project() {
    return Project.at(folder);
  }

  public void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.resolveSibling("").normalize());
    Files.write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Runs a command line in this process. */
  public Ended execute(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--project");
    all.add(folder.toString());
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    // A run points libraries at its own temporary folder, which later tests do not have.
    String temporary = System.getProperty("java.io.tmpdir");
    try {
      Console console = new Console(new PrintWriter(out), new PrintWriter(err), false);
      int code = Commands.execute(console, all.toArray(String[]::new));
      return new Ended(code, out.toString(), err.toString());
    } finally {
      System.setProperty("java.io.tmpdir", temporary);
    }
  }

  /** Runs a command line that has to succeed; returns what it printed. */
  public String succeed(String... arguments) {
    Ended ended = execute(arguments);
    if (ended.code() != 0) {
      throw new AssertionError(String.join(" ", arguments) + ": " + ended);
    }
    return ended.out();
  }
}
