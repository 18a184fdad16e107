package yanbao.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A file or folder that a cleaning removes.
 *
 * @param what it is, in words
 */
public record Leftover(Path path, String what, long bytes) {

  static Leftover of(Path path, String what) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.toList()) {
        bytes += Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Files.size(file) : 0;
      }
    }
    return new Leftover(path, what, bytes);
  }
}
