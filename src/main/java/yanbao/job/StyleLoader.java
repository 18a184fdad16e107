package yanbao.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import yanbao.problem.Problems;
import yanbao.report.StyleFile;

/** Reads the style of a job: the file that it names, else {@value #USUAL} where there is one. */
final class StyleLoader {
  private static final String USUAL = "jobs/style.yaml";

  private final Values values;
  private final StyleFiles files;

  private StyleLoader(Path project, Problems problems) {
    this.values = new Values(problems);
    this.files = new StyleFiles(project, values);
  }

  static JobStyle load(Path project, JobFile job, Problems problems) {
    StyleLoader loader = new StyleLoader(project, problems);
    Optional<Node> named = job.root().find("style");
    return named.isPresent()
        ? named.flatMap(loader.values::scalar).map(loader::named).orElse(JobStyle.HOUSE)
        : loader.usual(project);
  }

  private JobStyle named(Node.Scalar path) {
    return files.find(path, StyleFiles.Kind.STYLE).map(this::parse).orElse(JobStyle.HOUSE);
  }

  private JobStyle usual(Path project) {
    Path file = project.resolve(USUAL);
    return Files.exists(file) ? parse(files.take(file, USUAL)) : JobStyle.HOUSE;
  }

  private JobStyle parse(StyleFile file) {
    byte[] bytes;
    try {
      bytes = file.read();
    } catch (IOException e) {
      throw JobLoader.unreadable(file.shownAs(), e);
    }
    JobFile style =
        JobLoader.read(
            bytes, file.shownAs(), "a style, beginning with \"colors:\"", values.problems());
    StyleParser parser = new StyleParser(values, files);
    return new JobStyle(parser.parse(style.root()), files.taken());
  }
}
