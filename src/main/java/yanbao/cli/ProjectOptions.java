package yanbao.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;
import yanbao.plan.Project;

/** The options that say where things are. */
final class ProjectOptions {
  @Option(
      names = "--project",
      paramLabel = "DIR",
      defaultValue = "${sys:yanbao.project:-.}",
      showDefaultValue = Visibility.NEVER,
      description = "Folder with jobs and inputs; default: the program's own.")
  private Path project = Path.of(".");

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "Work area; default: .yanbao in the project.")
  private @Nullable Path home;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Folder to publish to; default: output in the project.")
  private @Nullable Path output;

  Project project() {
    Project usual = Project.at(project);
    return new Project(
        usual.folder(),
        home == null ? usual.home() : home,
        output == null ? usual.output() : output);
  }
}
