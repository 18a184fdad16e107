package yanbao.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import yanbao.model.Sha256;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;

/**
 * A file that a style is made of.
 *
 * @param shownAs the file as messages name it
 * @param sha256 of its bytes when the style was read
 */
public record StyleFile(Path file, String shownAs, String sha256) {
  /** The bytes that the style was read with; a run that finds others would not be repeatable. */
  public byte[] read() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (!Sha256.of(bytes).equals(sha256)) {
      throw ProblemsException.of(
          ProblemCode.ENVIRONMENT,
          new Position.OnPath(shownAs),
          "changed while the job ran; run the same command again");
    }
    return bytes;
  }
}
