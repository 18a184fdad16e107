package yanbao.load;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yanbao.problem.Escape;

/**
 * Finds the files of a path whose names may hold {@code *}, {@code ?}, {@code [..]} and {@code
 * {a,b}}. A name that exists as it is written is not a pattern.
 *
 * @param missing the part of the pattern that nothing matched
 * @param seen the names in the folder where it did not
 * @param where that folder, and how much is in it, in words
 */
record PathSearch(
    List<Path> found, boolean outside, String missing, List<String> seen, String where) {
  private static final Logger LOG = LoggerFactory.getLogger(PathSearch.class);

  static PathSearch of(Path project, String pattern) throws IOException {
    List<String> names = List.of(pattern.split("/"));
    boolean outside =
        pattern.startsWith("/")
            || project.getFileSystem().getPath(plain(pattern)).isAbsolute()
            || names.contains("..");
    if (outside) {
      return new PathSearch(List.of(), true, "", List.of(), "");
    }
    List<Path> found = List.of(project);
    for (String name : names) {
      List<Path> next = new ArrayList<>();
      for (Path folder : found) {
        next.addAll(matches(folder, name));
      }
      if (next.isEmpty()) {
        return nothing(project, found, name);
      }
      found = next;
    }
    return new PathSearch(found, false, "", List.of(), "");
  }

  private static String plain(String pattern) {
    return pattern.replaceAll("[*?\\[\\]{}]", "_");
  }

  private static PathSearch nothing(Path project, List<Path> folders, String missing)
      throws IOException {
    List<String> seen = new ArrayList<>();
    for (Path folder : folders) {
      seen.addAll(names(folder));
    }
    String first = project.relativize(folders.getFirst()).toString();
    String folder =
        folders.size() == 1
            ? "the folder \"" + (first.isEmpty() ? "." : Escape.text(first)) + '"'
            : "there are " + folders.size() + " folders, which together";
    String verb = folders.size() == 1 ? " has " : " have ";
    String where = folder + verb + seen.size() + " entries and none matches";
    seen.removeIf(PathSearch::isJunk);
    return new PathSearch(List.of(), false, missing, seen, where);
  }

  private static List<Path> matches(Path folder, String name) throws IOException {
    if (plain(name).equals(name) || exists(folder, name)) {
      return exists(folder, name) ? List.of(folder.resolve(name)) : List.of();
    }
    PathMatcher matcher = folder.getFileSystem().getPathMatcher("glob:" + name);
    List<Path> found = new ArrayList<>();
    for (String candidate : names(folder)) {
      Path file = folder.resolve(candidate);
      if (!matcher.matches(file.getFileName())) {
        continue;
      }
      if (isJunk(candidate)) {
        LOG.info("ignored {}: a temporary or hidden file", Escape.text(file.toString()));
      } else {
        found.add(file);
      }
    }
    return found;
  }

  private static boolean exists(Path folder, String name) {
    return Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS);
  }

  private static List<String> names(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      entries.forEach(entry -> names.add(entry.getFileName().toString()));
    }
    names.sort(null);
    return names;
  }

  /** What editors, office programs and downloads leave beside a file. */
  private static boolean isJunk(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return name.startsWith("~$")
        || name.startsWith(".")
        || lower.endsWith(".part")
        || lower.endsWith(".swp")
        || lower.endsWith(".tmp")
        || lower.equals("thumbs.db");
  }
}
