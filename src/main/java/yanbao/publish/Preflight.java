package yanbao.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;

/** Finds out before any input is read whether a publication can succeed. */
public final class Preflight {
  private Preflight() {}

  /**
   * Fails unless all folders can be written, and one rename leads from the work area to the output.
   *
   * @param home the folders of the work area, itself first
   */
  public static void check(List<Path> home, Path output) throws IOException {
    for (Path folder : home) {
      requireWritable(folder);
    }
    if (!sameFileSystem(writable(home.getFirst()), writable(output))) {
      throw otherFileSystem(home.getFirst(), output);
    }
  }

  /** Fails unless the folder can be written, or created. */
  public static void requireWritable(Path folder) {
    writable(folder);
  }

  /** The folder, or the nearest one above it that exists and in which it can be created. */
  private static Path writable(Path folder) {
    Path existing = folder.toAbsolutePath().normalize();
    while (!Files.exists(existing, LinkOption.NOFOLLOW_LINKS) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    if (!Files.isDirectory(existing)) {
      throw environment(existing, "expected a folder, but found something else; move it away");
    }
    if (!Files.isWritable(existing) || !Files.isExecutable(existing)) {
      throw environment(
          existing,
          "the right to write and search this folder is needed; grant it, or name another"
              + " folder with --output and --home");
    }
    return existing;
  }

  private static boolean sameFileSystem(Path one, Path other) throws IOException {
    if (one.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return Files.getAttribute(one, "unix:dev").equals(Files.getAttribute(other, "unix:dev"));
    }
    return Files.getFileStore(one).equals(Files.getFileStore(other));
  }

  static ProblemsException otherFileSystem(Path home, Path output) {
    return environment(
        output,
        "expected a folder on the file system of "
            + home
            + ", since a revision is published by one rename; choose --home or --output so that"
            + " both are on one file system");
  }

  private static ProblemsException environment(Path path, String message) {
    return ProblemsException.of(
        ProblemCode.ENVIRONMENT, new Position.OnPath(path.toString()), message);
  }
}
