package yanbao.batch;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import yanbao.publish.Manifest;
import yanbao.publish.Publisher;
import yanbao.publish.Revisions;

/**
 * Finds revisions that others have superseded. Folders are entered only where they are real: what a
 * link leads to is not ours to remove.
 */
final class OldRevisions {
  private final Path output;
  private final Retention retention;
  private final Instant now;
  private final List<String> spared = new ArrayList<>();

  OldRevisions(Path output, Retention retention, Instant now) {
    this.output = output;
    this.retention = retention;
    this.now = now;
  }

  List<Leftover> find() throws IOException {
    List<Leftover> found = new ArrayList<>();
    for (Path job : realFolders(output)) {
      for (Path date : realFolders(job)) {
        if (isDate(String.valueOf(date.getFileName()))) {
          found.addAll(superseded(job, LocalDate.parse(String.valueOf(date.getFileName()))));
        }
      }
    }
    return found;
  }

  /** What looks like an old revision, but is not to be removed, one sentence each. */
  List<String> spared() {
    return spared;
  }

  private List<Leftover> superseded(Path job, LocalDate date) throws IOException {
    List<Revisions.Published> ours = new ArrayList<>();
    String name = String.valueOf(job.getFileName());
    for (Revisions.Published published : new Revisions(output, name).all()) {
      if (isThis(published.manifest(), name, date)) {
        ours.add(published);
      }
    }
    ours.sort(Comparator.comparingInt(published -> published.manifest().revision()));
    List<Leftover> found = new ArrayList<>();
    for (Revisions.Published old :
        ours.subList(0, Math.max(0, ours.size() - retention.revisions()))) {
      if (retention.isOld(old.manifest().publishedAt(), now) && isRemovable(job, old.folder())) {
        found.add(Leftover.of(old.folder(), "revision"));
      }
    }
    return found;
  }

  private static boolean isThis(Manifest manifest, String job, LocalDate date) {
    return manifest.job().equals(job) && manifest.asOf().equals(date.toString());
  }

  private boolean isRemovable(Path job, Path revision) throws IOException {
    Path latest = job.resolve("latest");
    if (Files.exists(latest) && Files.isSameFile(latest, revision)) {
      return false;
    }
    if (!Files.isDirectory(revision, LinkOption.NOFOLLOW_LINKS)) {
      spared.add(revision + " is a link");
      return false;
    }
    // With another's file in it, or one missing, somebody has to look first.
    List<String> damage = Publisher.damage(revision);
    damage.stream().findFirst().ifPresent(found -> spared.add(revision + ": " + found));
    return damage.isEmpty();
  }

  private static boolean isDate(String name) {
    try {
      LocalDate.parse(name);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** The folders in a folder, without links to folders. */
  private static List<Path> realFolders(Path folder) throws IOException {
    List<Path> folders = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
        for (Path entry : entries) {
          if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
            folders.add(entry);
          }
        }
      }
    }
    folders.sort(Comparator.naturalOrder());
    return folders;
  }
}
