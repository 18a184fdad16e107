package yanbao.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import yanbao.job.SourceDefinition;

/** How far the files of a source have come, without reading them. */
public sealed interface Arrival {
  /**
   * No file is there.
   *
   * @param path what was looked for
   * @param where what is there instead, in words
   */
  record Missing(String path, String where) implements Arrival {}

  /** Files are there, or the path is wrong in a way that no waiting can mend. */
  record Present(List<Seen> files) implements Arrival {
    public Present {
      files = List.copyOf(files);
    }
  }

  /** A file as it lies there. */
  record Seen(String path, long bytes, Instant modified) {}

  /** Looks for the files that the source's path names on this date. */
  static Arrival of(Path project, SourceDefinition source, LocalDate asOf) {
    String pattern = InputPattern.on(asOf, source.path());
    try {
      PathSearch search = PathSearch.of(project, pattern);
      List<Path> found = new ArrayList<>(search.found());
      if (!search.outside()) {
        found.addAll(Corrections.of(project, pattern, search.found()).files());
      }
      if (found.isEmpty() && !search.outside()) {
        return new Missing(pattern, search.where());
      }
      List<Seen> files = new ArrayList<>();
      for (Path file : found) {
        files.add(
            new Seen(
                project.relativize(file).toString().replace('\\', '/'),
                Files.size(file),
                Files.getLastModifiedTime(file).toInstant()));
      }
      return new Present(files);
    } catch (PatternSyntaxException | InvalidPathException e) {
      return new Present(List.of());
    } catch (IOException e) {
      // A file may be renamed away, or a share be gone for a moment, while somebody delivers.
      return new Missing(pattern, "it cannot be read: " + e.getMessage());
    }
  }
}
