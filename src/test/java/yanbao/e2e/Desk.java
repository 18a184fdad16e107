package yanbao.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A project folder of its own with the sample's jobs and inputs, and the shipped command in it. */
final class Desk {
  private final Path root;

  private Desk(Path root) {
    this.root = root;
  }

  /** What a command left behind. */
  record Ended(int code, String out, String err) {}

  static Desk in(Path folder) throws IOException {
    Path root = Files.createDirectories(folder);
    for (String part : List.of("jobs", "input")) {
      copy(Path.of(part), root.resolve(part));
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
    List<String> command = new ArrayList<>(List.of(root.resolve("yanbao").toString()));
    command.addAll(List.of(arguments));
    Path out = root.resolve("target/out.txt");
    Path err = root.resolve("target/err.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(root.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("YANBAO_JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    int code = builder.start().waitFor();
    return new Ended(code, Files.readString(out), Files.readString(err));
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

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectories(to.resolve(from.relativize(folder).toString()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(file, to.resolve(from.relativize(file).toString()));
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
