package yanbao.plan;

import java.nio.file.Path;
import java.util.List;

/**
 * The folders of a run, absolute.
 *
 * @param folder where {@code jobs/} and inputs are
 * @param home the work area
 * @param output the root that revisions are published below
 */
public record Project(Path folder, Path home, Path output) {
  public Project {
    folder = folder.toAbsolutePath().normalize();
    home = home.toAbsolutePath().normalize();
    output = output.toAbsolutePath().normalize();
  }

  /** The project with its usual work area and output folder. */
  public static Project at(Path folder) {
    return new Project(folder, folder.resolve(".yanbao"), folder.resolve("output"));
  }

  /** The folders of the work area, itself first. */
  public List<Path> folders() {
    return List.of(home, stage(), runs(), locks(), repository(), log().resolveSibling(""));
  }

  public Path stage() {
    return home.resolve("stage");
  }

  public Path runs() {
    return home.resolve("runs");
  }

  public Path locks() {
    return home.resolve("lock");
  }

  public Path repository() {
    return home.resolve("repository");
  }

  public Path log() {
    return home.resolve("log").resolve("yanbao.log");
  }
}
