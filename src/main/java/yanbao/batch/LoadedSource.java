package yanbao.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import yanbao.load.LoadResult;
import yanbao.problem.Problems;
import yanbao.publish.Json;
import yanbao.publish.Sha256;

/**
 * What a load found, kept beside the staged file: with it the file is known to be whole, and no
 * later run reads the inputs again.
 *
 * @param sha256 of the staged file
 */
record LoadedSource(
    List<FileCounts> files, List<ProblemEntry> problems, long bytes, String sha256) {
  LoadedSource {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }

  /** What became of the rows of one file. */
  record FileCounts(
      String path,
      String sha256,
      long bytes,
      long read,
      long accepted,
      long rejected,
      long skipped) {
    private static FileCounts of(LoadResult.FileResult result) {
      return new FileCounts(
          result.file().shownAs(),
          result.file().sha256(),
          result.file().bytes(),
          result.read(),
          result.accepted(),
          result.rejected(),
          result.skipped());
    }
  }

  /** A load that ended without a staged file. */
  static LoadedSource failed(LoadResult result) {
    return new LoadedSource(counts(result), List.of(), 0, "");
  }

  /** Keeps what a load found beside its staged file. */
  static LoadedSource keep(LoadResult result, Problems problems, Path staged) throws IOException {
    LoadedSource loaded =
        new LoadedSource(
            counts(result),
            problems.list().stream().map(ProblemEntry::of).toList(),
            Files.size(staged),
            Sha256.of(staged));
    Json.write(beside(staged), loaded);
    return loaded;
  }

  /** What was kept, if the staged file is there and whole. */
  static Optional<LoadedSource> find(Path staged) throws IOException {
    Optional<LoadedSource> loaded = Json.read(beside(staged), LoadedSource.class);
    boolean whole =
        loaded.isPresent()
            && Files.isRegularFile(staged)
            && Files.size(staged) == loaded.get().bytes()
            && Sha256.of(staged).equals(loaded.get().sha256());
    return whole ? loaded : Optional.empty();
  }

  static void discard(Path staged) throws IOException {
    Files.deleteIfExists(beside(staged));
    Files.deleteIfExists(staged);
  }

  long accepted() {
    return files.stream().mapToLong(FileCounts::accepted).sum();
  }

  private static Path beside(Path staged) {
    return staged.resolveSibling(staged.getFileName() + ".json");
  }

  private static List<FileCounts> counts(LoadResult result) {
    return result.files().stream().map(FileCounts::of).toList();
  }
}
