package yanbao.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.Problems;
import yanbao.publish.Json;
import yanbao.publish.Manifest;
import yanbao.publish.Publisher;
import yanbao.report.TieOut;
import yanbao.report.check.DeliverableCheck;

/** Checks a published revision, wherever it was copied to, from its own files. */
public final class Verification {
  private Verification() {}

  /**
   * What was checked.
   *
   * @param lines one line per check
   */
  public record Result(List<String> lines, Problems problems) {
    public Result {
      lines = List.copyOf(lines);
    }
  }

  public static Result verify(Path revision) throws IOException {
    Position position = new Position.OnPath(revision.toString());
    if (!Files.isDirectory(revision)) {
      Problems problems = new Problems();
      problems.error(
          ProblemCode.NOT_AS_PUBLISHED,
          position,
          "expected the folder of a published revision, such as output/<job>/latest, but there is"
              + " none");
      return new Result(List.of(), problems);
    }
    return verify(revision.toRealPath(), position);
  }

  /** Checks the folder itself: the one given may be a link, such as {@code latest}. */
  private static Result verify(Path revision, Position position) throws IOException {
    Problems problems = new Problems();
    List<String> lines = new ArrayList<>();
    for (String damage : Publisher.damage(revision)) {
      problems.error(ProblemCode.NOT_AS_PUBLISHED, position, damage);
    }
    Json.read(revision.resolve(Manifest.FILE), Manifest.class)
        .ifPresent(manifest -> lines.add(manifest.outputs().size() + " files compared by hash"));
    Optional<TieOut> tieOut = Json.read(revision.resolve(TieOut.FILE), TieOut.class);
    if (tieOut.isPresent()) {
      check(revision, tieOut.get(), problems).forEach(line -> lines.add(line.text()));
    } else if (!problems.hasErrors()) {
      problems.error(
          ProblemCode.NOT_AS_PUBLISHED,
          position,
          "expected " + TieOut.FILE + " to say which cells belong together, but it cannot be read");
    }
    return new Result(lines, problems);
  }

  private static List<DeliverableCheck.Line> check(
      Path revision, TieOut tieOut, Problems problems) {
    try {
      return DeliverableCheck.check(revision, tieOut, problems);
    } catch (IOException | RuntimeException e) {
      // What a damaged file makes of its reader is not to be foreseen; its hash told already.
      problems.error(
          ProblemCode.NOT_AS_PUBLISHED,
          new Position.OnPath(revision.toString()),
          "the files cannot be checked further: " + e.getMessage());
      return List.of();
    }
  }
}
