package yanbao.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yanbao.lineage.Published;
import yanbao.plan.Project;
import yanbao.problem.Escape;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;
import yanbao.publish.Json;
import yanbao.publish.Manifest;
import yanbao.publish.Revisions;

/** Finds the revision that a user names. */
public final class RevisionNames {
  private static final Pattern NAME =
      Pattern.compile("(?<date>\\d{4}-\\d{2}-\\d{2})?/?(?:r(?<number>[1-9]\\d{0,8}))?");

  private RevisionNames() {}

  /**
   * The revision of a name such as {@code 2023-03-01/r1}, {@code 2023-03-01} (its newest), {@code
   * r1} (of the newest date), or of the path of a published folder.
   */
  public static Revisions.Published find(Project project, String job, String name)
      throws IOException {
    Matcher matcher = NAME.matcher(name);
    if (!name.isEmpty() && matcher.matches()) {
      Optional<LocalDate> date = Optional.ofNullable(matcher.group("date")).map(RevisionNames::day);
      Optional<Integer> number = Optional.ofNullable(matcher.group("number")).map(Integer::valueOf);
      return new Published(project).revision(job, date, number);
    }
    return inFolder(job, name);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw unknown("no day " + text);
    }
  }

  private static Revisions.Published inFolder(String job, String name) throws IOException {
    Path folder = Path.of(name);
    Optional<Manifest> manifest =
        Files.isDirectory(folder)
            ? Json.read(folder.resolve(Manifest.FILE), Manifest.class)
            : Optional.empty();
    if (manifest.isEmpty()) {
      throw unknown(
          "expected a revision such as 2023-03-01/r1, a date, r1, or a folder with a readable "
              + Manifest.FILE
              + ", but found "
              + Escape.text(name));
    }
    if (!manifest.get().job().equals(job)) {
      throw unknown(
          Escape.text(name) + " holds a revision of " + manifest.get().job() + ", not of " + job);
    }
    return new Revisions.Published(folder, manifest.get());
  }

  private static ProblemsException unknown(String message) {
    return ProblemsException.of(ProblemCode.UNKNOWN_NAME, new Position.Nowhere(), message);
  }
}
