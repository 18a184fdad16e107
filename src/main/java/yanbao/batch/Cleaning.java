package yanbao.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import yanbao.plan.Project;
import yanbao.publish.Durable;

/**
 * Removes what nothing needs any more: superseded revisions, runs, staged files. Nobody else works
 * in the work area meanwhile.
 *
 * @param spared what looks old but was left, one sentence each
 */
public record Cleaning(List<Leftover> leftovers, List<String> spared) {
  private static final String TRASH = "trash";

  public Cleaning {
    leftovers = List.copyOf(leftovers);
    spared = List.copyOf(spared);
  }

  /** What a cleaning does with what it finds. */
  public enum Mode {
    REMOVE,
    /** Only tells. */
    DRY_RUN
  }

  /** Finds what is to go, and removes it unless that is only to be told. */
  public static Cleaning clean(Project project, Retention retention, Mode mode) throws IOException {
    ProcessLock lock = Locks.ofCleaning(project);
    try {
      Cleaning cleaning = find(project, retention, Instant.now());
      if (mode == Mode.REMOVE) {
        cleaning.remove(project);
      }
      return cleaning;
    } finally {
      lock.close();
    }
  }

  private static Cleaning find(Project project, Retention retention, Instant now)
      throws IOException {
    OldRevisions revisions = new OldRevisions(project.output(), retention, now);
    List<Leftover> leftovers = new ArrayList<>(revisions.find());
    Set<Path> going = new HashSet<>(leftovers.stream().map(Leftover::path).toList());
    leftovers.addAll(new OldWork(project, retention, now, going).find());
    return new Cleaning(leftovers, revisions.spared());
  }

  /** By a rename each, so that a death leaves nothing half removed where it can be seen. */
  private void remove(Project project) throws IOException {
    Path trash = project.home().resolve(TRASH);
    Durable.delete(trash);
    Durable.createFolders(trash);
    for (int i = 0; i < leftovers.size(); i++) {
      Durable.replace(leftovers.get(i).path(), trash.resolve(Integer.toString(i)));
    }
    if (Files.isDirectory(project.output())) {
      Pages.writeIndex(project, trash);
    }
    Durable.delete(trash);
  }

  /** The bytes of all that goes. */
  public long bytes() {
    return leftovers.stream().mapToLong(Leftover::bytes).sum();
  }
}
