package yanbao.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import yanbao.job.SourceDefinition;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.Problems;
import yanbao.publish.Sha256;

/** Finds and hashes the files of a source. */
public final class InputFiles {
  private InputFiles() {}

  public static List<InputFile> find(
      Path project, SourceDefinition source, LocalDate asOf, Problems problems) {
    Path file = project.resolve(source.path().replace("{asOf}", asOf.toString()));
    if (!Files.isRegularFile(file)) {
      problems.error(ProblemCode.SOURCE_NOT_FOUND, new Position.OnPath(source.path()), "no file");
      return List.of();
    }
    try {
      return List.of(new InputFile(file, source.path(), Sha256.of(file), Files.size(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
