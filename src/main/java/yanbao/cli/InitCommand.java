package yanbao.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import yanbao.draft.Draft;
import yanbao.job.JobLoader;
import yanbao.job.JobSchema;
import yanbao.plan.Project;

/** {@code yanbao init}: drafts a job definition from files. */
@Command(
    name = "init",
    sortOptions = false,
    description = "Draft a job from CSV, TSV and XLSX files; it runs as it is.")
final class InitCommand implements Callable<Integer> {
  private final Console console;
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      paramLabel = "JOB",
      description = "Name of the new job: letters, digits, _.")
  private String job = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "Files that it shall read; those outside of the project are copied to input/JOB.")
  private List<Path> files = List.of();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      converter = JobOptions.Day.class,
      description =
          "Date of the report; default: that in a file's name, else the latest in the data.")
  private @Nullable LocalDate asOf;

  @Mixin private ProjectOptions where = new ProjectOptions();

  InitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (!job.matches("[a-z][a-z0-9_]{0,39}")) {
      throw new ParameterException(
          spec.commandLine(),
          "expected a name of lower-case letters, digits and _ that begins with a letter, found \""
              + job
              + '"');
    }
    Project project = where.project();
    Path folder = project.folder().resolve("jobs").resolve(job);
    if (Files.exists(folder)) {
      throw new ParameterException(
          spec.commandLine(),
          "the job " + job + " is there already; choose another name, or remove jobs/" + job);
    }
    Draft draft =
        Draft.of(
            project.folder(),
            job,
            files,
            Optional.ofNullable(asOf),
            LocalDate.now(ZoneId.systemDefault()));
    for (Draft.Copy copy : draft.copies()) {
      copy(project, copy);
    }
    JobSchema.writeIfAbsent(project.folder());
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("job.yaml"), draft.yaml());
    JobLoader.load(project.folder(), job);
    console
        .out()
        .println(
            "jobs/"
                + job
                + "/job.yaml: "
                + draft.sources()
                + (draft.sources() == 1 ? " source" : " sources"));
    console.out().println("Next: yanbao check " + job + ", then yanbao run " + job);
    return 0;
  }

  private void copy(Project project, Draft.Copy copy) throws IOException {
    Files.createDirectories(copy.to().getParent());
    try {
      Files.copy(copy.from(), copy.to());
    } catch (FileAlreadyExistsException e) {
      if (Files.mismatch(copy.from(), copy.to()) >= 0) {
        throw new ParameterException(
            spec.commandLine(),
            "another file is at " + copy.to() + " already; remove it, or name that one",
            e);
      }
      return;
    }
    console.out().println("copied to " + project.folder().relativize(copy.to()));
  }
}
