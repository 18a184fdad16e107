package yanbao.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import yanbao.deliver.Delivered;
import yanbao.plan.Plan;
import yanbao.publish.Json;
import yanbao.publish.Manifest;
import yanbao.publish.Origin;
import yanbao.publish.Revisions;

/**
 * What is known of a run, as {@value #FILE} in its folder keeps it.
 *
 * @param deliveries what became of what had to go out
 * @param checks what was checked of the written files, one line each
 */
public record RunRecord(
    String id,
    String job,
    String asOf,
    int revision,
    String fingerprint,
    Status status,
    Instant started,
    Optional<Instant> ended,
    Origin origin,
    List<StepRecord> steps,
    List<Manifest.Input> sources,
    List<String> deliverables,
    List<Delivered> deliveries,
    List<String> checks,
    long errors,
    long warnings,
    Optional<String> message) {
  static final String FILE = "run.json";
  static final Comparator<RunRecord> NEWEST_FIRST =
      Comparator.comparing(RunRecord::started).thenComparing(RunRecord::id).reversed();

  public RunRecord {
    steps = List.copyOf(steps);
    sources = List.copyOf(sources);
    deliverables = List.copyOf(deliverables);
    deliveries = List.copyOf(deliveries);
    checks = List.copyOf(checks);
  }

  /** How far a run has come. */
  public enum Status {
    /** Under way; or interrupted, where no process has its lock. */
    RUNNING,
    PUBLISHED,
    /** Finished with the files that the newest revision has already. */
    UNCHANGED,
    STOPPED,
    FAILED;

    public boolean isFinished() {
      return this == PUBLISHED || this == UNCHANGED;
    }
  }

  /**
   * One step.
   *
   * @param reused its result was there already
   * @param rowsPerSecond where it did work on rows
   * @param peakHeapMegabytes the most heap in use; records of earlier programs do not have it
   */
  public record StepRecord(
      String name,
      boolean reused,
      long rows,
      double seconds,
      Optional<Long> rowsPerSecond,
      Optional<Long> peakHeapMegabytes) {
    static StepRecord of(String name, boolean reused, long rows, Duration took, long peak) {
      Optional<Long> speed =
          reused || rows == 0 || took.isZero()
              ? Optional.empty()
              : Optional.of(Math.round(rows * 1e9 / took.toNanos()));
      double seconds = took.toMillis() / 1000.0;
      return new StepRecord(name, reused, rows, seconds, speed, Optional.of(peak));
    }
  }

  /** The most heap in use in any step. */
  public OptionalLong peakHeapMegabytes() {
    return steps.stream()
        .flatMap(step -> step.peakHeapMegabytes().stream())
        .mapToLong(Long::longValue)
        .max();
  }

  /** The same run after another attempt at its deliveries. */
  RunRecord with(List<Delivered> tried, ProblemReport problems) {
    return new RunRecord(
        id,
        job,
        asOf,
        revision,
        fingerprint,
        status,
        started,
        ended,
        origin,
        steps,
        sources,
        deliverables,
        tried,
        checks,
        problems.errors(),
        problems.warnings(),
        message);
  }

  static Optional<RunRecord> read(Path run) throws IOException {
    return Json.read(run.resolve(FILE), RunRecord.class);
  }

  /** What the manifest of a revision tells of its run. */
  static RunRecord of(Revisions.Published revision) {
    Manifest manifest = revision.manifest();
    return new RunRecord(
        Plan.runId(manifest),
        manifest.job(),
        manifest.asOf(),
        manifest.revision(),
        manifest.fingerprint(),
        Status.PUBLISHED,
        manifest.publishedAt(),
        Optional.of(manifest.publishedAt()),
        manifest.origin(),
        List.of(),
        manifest.inputs(),
        manifest.deliverables().stream()
            .map(output -> revision.folder().resolve(output.path()).toString())
            .toList(),
        List.of(),
        List.of(),
        0,
        0,
        Optional.of(
            "this work area has no record of the run; this is from the revision's manifest, which"
                + " has no steps and problems"));
  }

  /** All runs of the work area, the newest first. */
  static List<RunRecord> all(Path runs) throws IOException {
    return all(runs, "");
  }

  /** The runs whose name begins so, the newest first. */
  static List<RunRecord> all(Path runs, String prefix) throws IOException {
    if (!Files.isDirectory(runs)) {
      return List.of();
    }
    List<RunRecord> records = new ArrayList<>();
    try (Stream<Path> folders = Files.list(runs)) {
      for (Path folder : folders.filter(path -> isNamed(path, prefix)).toList()) {
        read(folder).ifPresent(records::add);
      }
    }
    records.sort(NEWEST_FIRST);
    return records;
  }

  private static boolean isNamed(Path folder, String prefix) {
    return String.valueOf(folder.getFileName()).startsWith(prefix);
  }
}
