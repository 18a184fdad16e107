package yanbao.deliver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yanbao.job.Target;
import yanbao.model.Sha256;
import yanbao.plan.AsOfDate;
import yanbao.plan.Plan;
import yanbao.publish.Durable;
import yanbao.publish.Manifest;

/** Copies files of a revision into a folder; each appears there whole, or replaces its namesake. */
record FolderCopy(Plan plan, Target.Folder target) {

  Path destination() {
    Path outbox = plan.job().settings().outbox().orElse(plan.project().folder());
    return outbox.resolve(AsOfDate.fill(target.path(), plan.asOf())).normalize();
  }

  void copy(Path revision, List<Manifest.Output> files) throws IOException, UndeliveredException {
    Path folder = destination();
    requireElsewhere(folder);
    Durable.createFolders(folder);
    requireInside(folder);
    // All are there, on the disk, before the first replaces another.
    Map<Path, Path> parts = new LinkedHashMap<>();
    for (Manifest.Output file : files) {
      Path copy = folder.resolve(file.path());
      Path part = copy.resolveSibling("." + copy.getFileName() + ".part");
      Durable.createFolders(part.resolveSibling("").normalize());
      Files.copy(revision.resolve(file.path()), part, StandardCopyOption.REPLACE_EXISTING);
      if (!Sha256.of(part).equals(file.sha256())) {
        Files.delete(part);
        throw new UndeliveredException(
            "the copy of " + file.path() + " has another SHA-256 than the manifest says");
      }
      Durable.sync(part);
      parts.put(part, copy);
    }
    for (Map.Entry<Path, Path> part : parts.entrySet()) {
      Durable.replace(part.getKey(), part.getValue());
    }
  }

  /** What is published, and what runs work with, is not for others to write to. */
  private void requireElsewhere(Path folder) throws UndeliveredException {
    for (Path ours : List.of(plan.project().output(), plan.project().home())) {
      if (folder.startsWith(ours)) {
        throw new UndeliveredException("a delivery does not go into " + ours);
      }
    }
  }

  /** A link could lead out of the outbox. */
  private void requireInside(Path folder) throws IOException, UndeliveredException {
    Path outbox = plan.job().settings().outbox().orElse(plan.project().folder());
    if (!folder.toRealPath().startsWith(outbox.toRealPath())) {
      throw new UndeliveredException(folder + " leads out of " + outbox);
    }
  }
}
