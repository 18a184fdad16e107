package yanbao.lineage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import yanbao.model.Sha256;
import yanbao.plan.Project;
import yanbao.problem.Escape;
import yanbao.problem.Nearest;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;
import yanbao.publish.Json;
import yanbao.publish.Manifest;
import yanbao.publish.Revisions;

/** Finds published revisions: by job, date and number, or by one of their files. */
public final class Published {
  private final Project project;

  public Published(Project project) {
    this.project = project;
  }

  /** A file of a revision; {@code path} as the manifest names it. */
  public record Output(Revisions.Published revision, String path) {}

  /** The revision of this date and number; the newest one where they are not given. */
  public Revisions.Published revision(
      String job, Optional<LocalDate> asOf, Optional<Integer> number) throws IOException {
    List<String> jobs = Revisions.jobs(project.output());
    if (!jobs.contains(job)) {
      throw unknown("no job " + Escape.text(job) + " has been published" + Nearest.hint(job, jobs));
    }
    Revisions revisions = new Revisions(project.output(), job);
    Optional<LocalDate> date =
        asOf.isPresent()
            ? asOf
            : revisions.latest().map(newest -> LocalDate.parse(newest.manifest().asOf()));
    Optional<Revisions.Published> found = Optional.empty();
    if (date.isPresent()) {
      found =
          number.isPresent()
              ? revisions.find(date.get(), number.get())
              : revisions.latest(date.get());
    }
    return found.orElseThrow(() -> unknown(notPublished(job, date, number)));
  }

  private static String notPublished(
      String job, Optional<LocalDate> asOf, Optional<Integer> number) {
    return job
        + asOf.map(date -> " " + date).orElse("")
        + number.map(revision -> " r" + revision).orElse("")
        + " has not been published";
  }

  /** The revision that a file with these bytes was published in. */
  public Output output(Path file) throws IOException {
    String sha256 = Sha256.of(file);
    for (String job : Revisions.jobs(project.output())) {
      for (Revisions.Published revision : new Revisions(project.output(), job).all()) {
        Optional<Output> output = find(revision, sha256);
        if (output.isPresent()) {
          return output.get();
        }
      }
    }
    Path folder = file.toAbsolutePath().resolveSibling("").normalize();
    Optional<Manifest> beside = Json.read(folder.resolve(Manifest.FILE), Manifest.class);
    return beside
        .flatMap(manifest -> find(new Revisions.Published(folder, manifest), sha256))
        .orElseThrow(() -> unknown(file, sha256, beside));
  }

  private static Optional<Output> find(Revisions.Published revision, String sha256) {
    return revision.manifest().outputs().stream()
        .filter(output -> output.sha256().equals(sha256))
        .findFirst()
        .map(output -> new Output(revision, output.path()));
  }

  private ProblemsException unknown(Path file, String sha256, Optional<Manifest> beside) {
    boolean named =
        beside.isPresent()
            && beside.get().outputs().stream()
                .anyMatch(output -> output.path().equals(String.valueOf(file.getFileName())));
    return ProblemsException.of(
        ProblemCode.UNKNOWN_NAME,
        new Position.OnPath(file.toString()),
        "no published revision has a file with these bytes (SHA-256 "
            + sha256
            + "); "
            + (named
                ? "it was changed after it was published"
                : "it was changed since, or published below another folder than "
                    + project.output()
                    + " (name that with --output)"));
  }

  private static ProblemsException unknown(String message) {
    return ProblemsException.of(ProblemCode.UNKNOWN_NAME, new Position.Nowhere(), message);
  }
}
