package yanbao.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;

/** {@code <output>/<job>/latest}: a link to the newest revision of the newest date. */
public final class LatestLink {
  private static final String NAME = "latest";

  private LatestLink() {}

  /** Points the link at the newest revision, by one rename; does nothing where it does already. */
  public static void update(Revisions revisions) throws IOException {
    Optional<Revisions.Published> newest = revisions.latest();
    if (newest.isEmpty()) {
      return;
    }
    Path link = revisions.folder().resolve(NAME);
    Path target = revisions.folder().relativize(newest.get().folder());
    if (Files.isSymbolicLink(link) && Files.readSymbolicLink(link).equals(target)) {
      return;
    }
    if (Files.exists(link, LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(link)) {
      throw ProblemsException.of(
          ProblemCode.ENVIRONMENT,
          new Position.OnPath(link.toString()),
          "expected a link that this program may replace, but found a file or folder; move it"
              + " away and run the same command again");
    }
    Path temporary = revisions.folder().resolve("." + NAME);
    Files.deleteIfExists(temporary);
    Files.createSymbolicLink(temporary, target);
    Durable.replace(temporary, link);
  }
}
