package yanbao.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import yanbao.load.InputFile;
import yanbao.plan.Plan;
import yanbao.publish.Manifest;
import yanbao.publish.Revisions;

/**
 * The room that a run needs on the disk of its work area, and that there is.
 *
 * @param needed an estimate, in bytes
 */
record Space(Path folder, long needed, long usable) {
  // Rows are staged, and may be spilled while they are checked; files are written aside first.
  private static final int COPIES = 3;
  private static final long BASE = 16L << 20;
  private static final double MEGABYTE = 1 << 20;

  static Space of(Plan plan) throws IOException {
    long inputs =
        plan.loads().stream()
            .flatMap(load -> load.files().stream())
            .mapToLong(InputFile::bytes)
            .sum();
    long outputs =
        plan.revisions()
            .latest()
            .map(Revisions.Published::manifest)
            .map(latest -> latest.deliverables().stream().mapToLong(Manifest.Output::bytes).sum())
            .orElse(0L);
    Path folder = plan.project().home();
    return new Space(
        folder, BASE + COPIES * (inputs + outputs), Files.getFileStore(folder).getUsableSpace());
  }

  /** Both, as a message shows them. */
  String text() {
    return String.format(
        Locale.ROOT,
        "%s, need about %.0f MB, have %.1f MB",
        folder,
        needed / MEGABYTE,
        usable / MEGABYTE);
  }
}
