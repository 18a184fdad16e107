package yanbao.publish;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import yanbao.model.Sha256;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;

/** Makes a folder of rendered files the new revision of a job: whole or not at all. */
public final class Publisher {
  private final Revisions revisions;
  private final Path rendered;
  private final Map<String, String> written;
  private final Manifest draft;

  /**
   * Prepares the publication.
   *
   * @param rendered the folder with the files to publish; it becomes the revision
   * @param written SHA-256 of each of the files when it was written, by path with {@code /}
   */
  public Publisher(
      Revisions revisions, Path rendered, Map<String, String> written, Manifest draft) {
    this.revisions = revisions;
    this.rendered = rendered;
    this.written = new TreeMap<>(written);
    this.draft = draft;
  }

  /** What became of a publication. */
  public enum Outcome {
    PUBLISHED,
    /** The same files are the latest revision already; nothing was touched. */
    UNCHANGED
  }

  /**
   * Publishes, or finds that it is done: by a run that died after its rename, or as equal files.
   */
  public Outcome publish() throws IOException {
    Path revision = revision();
    if (Files.exists(revision, LinkOption.NOFOLLOW_LINKS)) {
      requireOurs(revision);
      LatestLink.update(revisions);
      return Outcome.PUBLISHED;
    }
    Manifest manifest = writeManifest();
    if (isLatest(manifest)) {
      LatestLink.update(revisions);
      return Outcome.UNCHANGED;
    }
    Durable.syncTree(rendered);
    readBackOrDiscard();
    handOver(revision);
    LatestLink.update(revisions);
    return Outcome.PUBLISHED;
  }

  private Path revision() {
    return revisions.folder(LocalDate.parse(draft.asOf()), draft.revision());
  }

  private void requireOurs(Path revision) throws IOException {
    Optional<Manifest> there = Json.read(revision.resolve(Manifest.FILE), Manifest.class);
    if (there.isEmpty() || !there.get().fingerprint().equals(draft.fingerprint())) {
      throw ProblemsException.of(
          ProblemCode.ENVIRONMENT,
          new Position.OnPath(revision.toString()),
          "appeared while this run was under way and does not come from it; run the same command"
              + " again to publish beside it");
    }
  }

  private boolean isLatest(Manifest manifest) throws IOException {
    return revisions
        .latest(LocalDate.parse(draft.asOf()))
        .map(latest -> latest.manifest().deliverables().equals(manifest.deliverables()))
        .orElse(false);
  }

  Manifest writeManifest() throws IOException {
    List<Manifest.Output> outputs = new ArrayList<>();
    for (Map.Entry<String, String> file : written.entrySet()) {
      Path path = rendered.resolve(file.getKey());
      // One that is gone is found when all are read back.
      long bytes = Files.exists(path) ? Files.size(path) : 0;
      outputs.add(new Manifest.Output(file.getKey(), file.getValue(), bytes));
    }
    Manifest manifest = draft.withOutputs(outputs);
    Json.write(rendered.resolve(Manifest.FILE), manifest);
    return manifest;
  }

  /** A file that came back changed must be rendered again, not published by the next attempt. */
  private void readBackOrDiscard() throws IOException {
    List<String> damage = damage(rendered);
    if (!damage.isEmpty()) {
      Durable.delete(rendered);
      throw ProblemsException.of(
          ProblemCode.READ_BACK,
          new Position.OnPath(rendered.toString()),
          damage.getFirst() + "; nothing was published, run the same command again");
    }
  }

  /** What in the folder is not as its manifest says, one sentence each. */
  public static List<String> damage(Path folder) throws IOException {
    Optional<Manifest> manifest = Json.read(folder.resolve(Manifest.FILE), Manifest.class);
    if (manifest.isEmpty()) {
      return List.of("expected a readable " + Manifest.FILE + ", but there is none");
    }
    List<String> damage = new ArrayList<>();
    Set<String> unexpected = new LinkedHashSet<>(files(folder));
    for (Manifest.Output output : manifest.get().outputs()) {
      if (!unexpected.remove(output.path())) {
        damage.add(output.path() + " is in the manifest, but there is no such file");
        continue;
      }
      String found = Sha256.of(folder.resolve(output.path()));
      if (!found.equals(output.sha256())) {
        damage.add(
            output.path()
                + ": expected SHA-256 "
                + output.sha256()
                + " as written, but read back "
                + found);
      }
    }
    unexpected.forEach(name -> damage.add(name + " is not in the manifest"));
    return damage;
  }

  /** The files below the folder except the manifest, with {@code /}, in a stable order. */
  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(name -> !name.equals(Manifest.FILE))
          .sorted()
          .toList();
    }
  }

  void handOver(Path revision) throws IOException {
    Path date = revision.resolveSibling("").normalize();
    Durable.createFolders(date);
    try {
      Files.move(rendered, revision, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      throw Preflight.otherFileSystem(rendered, date);
    }
    Durable.sync(date);
  }
}
