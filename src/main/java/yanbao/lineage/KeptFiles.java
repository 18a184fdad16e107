package yanbao.lineage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yanbao.job.JobDefinition;
import yanbao.job.JobLoader;
import yanbao.plan.Project;
import yanbao.problem.Position;
import yanbao.problem.Problem;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;
import yanbao.publish.Manifest;
import yanbao.publish.Revisions;

/**
 * The files of a revision that explain its values, as far as they are as published.
 *
 * @param rows of each source
 * @param gone why there are none, by source
 */
record KeptFiles(
    Path folder, Kept kept, JobDefinition job, Map<String, Path> rows, Map<String, String> gone) {

  /**
   * Finds them.
   *
   * @throws ProblemsException where nothing can be explained without what is missing
   */
  static KeptFiles of(Project project, Revisions.Published revision) throws IOException {
    Manifest manifest = revision.manifest();
    Path folder = revision.folder().resolve(Manifest.LINEAGE);
    Map<String, Path> rows = new LinkedHashMap<>();
    Map<String, String> gone = new LinkedHashMap<>();
    Kept kept = Kept.read(folder).orElseThrow(() -> incomplete(project, revision, folder));
    for (Kept.Source source : kept.sources()) {
      rows.put(source.name(), Kept.rows(folder, source.name()));
    }
    // One that is being made, or was checked just now, has no list of files.
    for (Manifest.Output output : manifest.outputs()) {
      Path file = revision.folder().resolve(output.path());
      if (!output.explains() || revision.isWhole(output)) {
        continue;
      }
      String source =
          rows.keySet().stream()
              .filter(name -> Kept.rows(folder, name).equals(file))
              .findFirst()
              .orElseThrow(() -> incomplete(project, revision, file));
      rows.remove(source);
      gone.put(
          source,
          shown(project, file)
              + (Files.exists(file) ? " is damaged" : " is gone")
              + ": it held the rows of "
              + source
              + " as received");
    }
    JobDefinition job = job(Files.readAllBytes(folder.resolve(Kept.DEFINITION)), kept, manifest);
    return new KeptFiles(folder, kept, job, rows, gone);
  }

  private static JobDefinition job(byte[] bytes, Kept kept, Manifest manifest) {
    try {
      return JobLoader.parse(bytes, kept.definition(), manifest.job());
    } catch (ProblemsException e) {
      List<Problem> problems = new ArrayList<>();
      problems.add(
          Problem.error(
              ProblemCode.ENVIRONMENT,
              new Position.OnPath(kept.definition()),
              "as it was for r"
                  + manifest.revision()
                  + ", this version of the program does not take it; explain with version "
                  + manifest.program()));
      problems.addAll(e.problems());
      throw new ProblemsException(problems);
    }
  }

  private static ProblemsException incomplete(
      Project project, Revisions.Published revision, Path path) {
    Manifest manifest = revision.manifest();
    return ProblemsException.of(
        ProblemCode.ENVIRONMENT,
        new Position.OnPath(shown(project, path)),
        "is gone or not as published; without it, of "
            + manifest.job()
            + " "
            + manifest.asOf()
            + " r"
            + manifest.revision()
            + " only the values in data/*.csv are known; restore it from a backup");
  }

  /** Relative to the project, if it is in it. */
  static String shown(Project project, Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    return absolute.startsWith(project.folder())
        ? project.folder().relativize(absolute).toString().replace('\\', '/')
        : absolute.toString();
  }
}
