package yanbao.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import yanbao.job.TinyJob;
import yanbao.model.Sha256;
import yanbao.plan.Project;
import yanbao.plan.RunOptions;
import yanbao.publish.Manifest;

/** A project folder with the inputs of a tiny job, and runs of it. */
record TinyProject(Path folder, List<String> said) {
  static TinyProject in(Path folder) throws IOException {
    TinyProject project = new TinyProject(folder, new ArrayList<>());
    Files.createDirectories(folder.resolve("input"));
    project.write("a", "text\n1\n");
    project.write("b", "text\n2\n");
    return project;
  }

  void write(String source, String text) throws IOException {
    Files.writeString(folder.resolve("input").resolve(source + ".csv"), text);
  }

  Project project() {
    return Project.at(folder);
  }

  RunResult run(FakeWorks works) throws Exception {
    return run(works, Recovery.NOT_REQUESTED);
  }

  RunResult run(FakeWorks works, Recovery recovery) throws Exception {
    return new Runner(project(), recovery, progress(), works::of)
        .run(TinyJob.of("a", "b"), RunOptions.none(LocalDate.parse("2023-03-04")));
  }

  Path revision(int number) {
    return folder.resolve("output/tiny").resolve(TinyJob.DAY.toString()).resolve("r" + number);
  }

  /** The published files with their hashes; the manifest says when, so it differs between runs. */
  List<String> hashes(int revision) throws IOException {
    try (var files = Files.list(revision(revision))) {
      List<String> hashes = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        if (!file.endsWith(Manifest.FILE)) {
          hashes.add(file.getFileName() + " " + Sha256.of(file));
        }
      }
      return hashes;
    }
  }

  private Progress progress() {
    return new Progress() {
      @Override
      public void say(String sentence) {
        said.add(sentence);
      }

      @Override
      public void started(Step step) {}

      @Override
      public void finished(Step step, Result result) {
        if (result.took().compareTo(Duration.ZERO) < 0) {
          throw new AssertionError("a step that took less than nothing");
        }
      }
    };
  }
}
