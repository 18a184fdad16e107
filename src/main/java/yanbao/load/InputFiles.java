package yanbao.load;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import yanbao.job.SourceDefinition;
import yanbao.problem.Problems;

/** Finds and hashes the files of a source. */
public final class InputFiles {
  private InputFiles() {}

  public static List<InputFile> find(
      Path project, SourceDefinition source, LocalDate asOf, Problems problems) {
    throw new UnsupportedOperationException();
  }
}
