package yanbao.batch;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import yanbao.plan.Project;

/**
 * Finds what nothing needs any more in a work area. Only what has a name of ours, and is no link,
 * is looked at.
 */
final class OldWork {
  private static final Pattern CHECK = Pattern.compile(Check.FOLDER + "\\d+");
  private static final Pattern STAGED = Pattern.compile("([0-9a-f]{40}\\.parquet)(\\.sha256)?");
  private static final Pattern UNFINISHED = Pattern.compile("\\.writing-[0-9a-f-]{36}\\..*");
  private static final Pattern DAMAGED = Pattern.compile("repository-damaged-\\d+");
  private static final Pattern CRASH = Pattern.compile("hs_err_\\d+\\.log");

  private final Project project;
  private final Retention retention;
  private final Instant now;
  private final Set<Path> goingRevisions;

  /**
   * Looks for what is older than the retention.
   *
   * @param goingRevisions the revisions that are removed as well
   */
  OldWork(Project project, Retention retention, Instant now, Set<Path> goingRevisions) {
    this.project = project;
    this.retention = retention;
    this.now = now;
    this.goingRevisions = Set.copyOf(goingRevisions);
  }

  List<Leftover> find() throws IOException {
    List<Leftover> found = new ArrayList<>(runs());
    for (Path file : real(project.stage(), Files::isRegularFile)) {
      if (isOldStaged(file)) {
        found.add(Leftover.of(file, "staged file"));
      }
    }
    for (Path folder : real(project.home(), Files::isDirectory)) {
      if (isOldNamed(folder, DAMAGED)) {
        found.add(Leftover.of(folder, "damaged record of runs"));
      }
    }
    for (Path file : real(project.home(), Files::isRegularFile)) {
      if (isOldNamed(file, CRASH)) {
        found.add(Leftover.of(file, "crash report"));
      }
    }
    return found;
  }

  private List<Leftover> runs() throws IOException {
    List<Leftover> found = new ArrayList<>();
    for (Path folder : real(project.runs(), Files::isDirectory)) {
      Optional<RunRecord> run =
          RunRecord.read(folder).filter(record -> record.id().equals(name(folder)));
      if (CHECK.matcher(name(folder)).matches()) {
        found.add(Leftover.of(folder, "folder of a killed check"));
      } else if (run.isPresent() && isOld(run.get())) {
        found.add(Leftover.of(folder, "run"));
      }
    }
    return found;
  }

  /** A run that made a revision that stays is kept: it tells how that was made. */
  private boolean isOld(RunRecord run) {
    boolean needed =
        run.deliverables().stream()
            .map(Path::of)
            .anyMatch(file -> Files.exists(file) && !isGoing(file));
    return !needed && retention.isOld(run.ended().orElse(run.started()), now);
  }

  private boolean isGoing(Path file) {
    return goingRevisions.stream().anyMatch(file::startsWith);
  }

  private boolean isOldStaged(Path file) throws IOException {
    var name = STAGED.matcher(name(file));
    // Who wrote it is dead: a live one would have the lock of the work area.
    return UNFINISHED.matcher(name(file)).matches()
        || (name.matches() && !isPublished(file.resolveSibling(name.group(1))) && isOld(file));
  }

  /** A file that a revision has as well takes no room here. */
  private static boolean isPublished(Path file) throws IOException {
    return Files.exists(file)
        && file.getFileSystem().supportedFileAttributeViews().contains("unix")
        && (Integer) Files.getAttribute(file, "unix:nlink", LinkOption.NOFOLLOW_LINKS) > 1;
  }

  private boolean isOldNamed(Path file, Pattern names) throws IOException {
    return names.matcher(name(file)).matches() && isOld(file);
  }

  private boolean isOld(Path file) throws IOException {
    return retention.isOld(
        Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant(), now);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** What kind of file something is, links as links. */
  private interface Kind {
    boolean is(Path path, LinkOption... options);
  }

  private static List<Path> real(Path folder, Kind kind) throws IOException {
    Predicate<Path> isReal = path -> kind.is(path, LinkOption.NOFOLLOW_LINKS);
    List<Path> found = new ArrayList<>();
    if (isReal.test(folder) || Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
        entries.forEach(found::add);
      }
    }
    return found.stream().filter(isReal).sorted(Comparator.naturalOrder()).toList();
  }
}
