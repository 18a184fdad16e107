package yanbao.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import yanbao.plan.Plan;
import yanbao.publish.Durable;

/** One file or folder among those to publish; it appears there whole. */
record Deliverable(String name, RunContext context) {
  /** Writes to the path that it is given. */
  interface Writer {
    void write(Path part) throws Exception;
  }

  boolean isDone() throws IOException {
    return context.plan().published() || seal().fits(path());
  }

  /** Where it is: a published revision was handed over by a rename. */
  Path path() {
    Plan plan = context.plan();
    return (plan.published() ? plan.destination() : context.out()).resolve(name);
  }

  void write(Writer writer) throws Exception {
    Path part = context.temporary().resolve("part").resolve(name);
    Files.createDirectories(part.resolveSibling("").normalize());
    writer.write(part);
    context.problems().throwIfErrors();
    sync(part);
    seal().write(part);
    Path file = path();
    Durable.createFolders(file.resolveSibling("").normalize());
    // A folder takes the place of none but an empty one.
    Durable.delete(file);
    Durable.replace(part, file);
  }

  private Seal seal() {
    return new Seal(context.seals(), name);
  }

  private static void sync(Path part) throws IOException {
    if (Files.isDirectory(part)) {
      Durable.syncTree(part);
    } else {
      Durable.sync(part);
    }
  }
}
