package yanbao.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import yanbao.problem.Problem;
import yanbao.problem.ProblemsException;

/** A project folder with one job, {@code sample}. */
record Workspace(Path project) {
  static String sample() {
    try {
      return Files.readString(Path.of("src/test/resources/job/sample.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JobDefinition load(String yaml) {
    return load(yaml.getBytes(StandardCharsets.UTF_8));
  }

  JobDefinition load(byte[] yaml) {
    try {
      Path folder = Files.createDirectories(project.resolve("jobs/sample"));
      Files.write(folder.resolve("job.yaml"), yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return JobLoader.load(project, "sample");
  }

  /** The problems of a definition; none if it loads. */
  List<Problem> problems(byte[] yaml) {
    try {
      load(yaml);
      return List.of();
    } catch (ProblemsException e) {
      return e.problems();
    }
  }

  List<Problem> problems(String yaml) {
    return problems(yaml.getBytes(StandardCharsets.UTF_8));
  }
}
