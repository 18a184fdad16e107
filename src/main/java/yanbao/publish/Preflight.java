package yanbao.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;

/** Finds out before any input is read whether a publication can succeed. */
public final class Preflight {
  private Preflight() {}

  /** Fails unless both folders can be written, and one rename leads from home to output. */
  public static void check(Path home, Path output) throws IOException {
    Path homeFolder = requireWritable(home);
    Path outputFolder = requireWritable(output);
    if (!sameFileSystem(homeFolder, outputFolder)) {
      throw otherFileSystem(home, output);
    }
  }

  /** The folder, or the nearest one above it that exists and in which it can be created. */
  private static Path requireWritable(Path folder) {
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
