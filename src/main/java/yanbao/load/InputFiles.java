package yanbao.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import yanbao.job.SourceDefinition;
import yanbao.model.Sha256;
import yanbao.problem.Escape;
import yanbao.problem.Nearest;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.Problems;

/** Finds and hashes the files of a source. */
public final class InputFiles {
  private final Path project;
  private final SourceDefinition source;
  private final Problems problems;

  private InputFiles(Path project, SourceDefinition source, Problems problems) {
    this.project = project;
    this.source = source;
    this.problems = problems;
  }

  /** The files that the source's path names on this date, by name; empty after problems. */
  public static List<InputFile> find(
      Path project, SourceDefinition source, LocalDate asOf, Problems problems) {
    return new InputFiles(project, source, problems).find(InputPattern.on(asOf, source.path()));
  }

  private List<InputFile> find(String pattern) {
    try {
      PathSearch search = PathSearch.of(project, pattern);
      if (search.outside()) {
        outside(pattern, "the path leaves the project");
        return List.of();
      }
      Corrections corrections = Corrections.of(project, pattern, search.found());
      corrections.conflicts().forEach(this::twice);
      if (search.found().isEmpty() && corrections.files().isEmpty()) {
        problems.error(ProblemCode.SOURCE_NOT_FOUND, source.position(), notFound(pattern, search));
        return List.of();
      }
      List<Path> found = new ArrayList<>(search.found());
      found.addAll(corrections.files());
      return hashed(found);
    } catch (PatternSyntaxException e) {
      problems.error(
          ProblemCode.WRONG_VALUE,
          source.position(),
          "the pattern " + quoted(pattern) + " is not complete: " + e.getDescription());
    } catch (InvalidPathException e) {
      problems.error(
          ProblemCode.ENVIRONMENT,
          source.position(),
          "this system cannot name the path " + quoted(pattern) + "; set a UTF-8 locale");
    } catch (IOException e) {
      problems.error(
          ProblemCode.ENVIRONMENT, source.position(), quoted(pattern) + " cannot be read: " + e);
    }
    return List.of();
  }

  private List<InputFile> hashed(List<Path> found) throws IOException {
    Path root = project.toRealPath();
    List<InputFile> files = new ArrayList<>();
    boolean refused = false;
    for (Path path : found) {
      String shownAs = shownAs(path);
      Path real = path.toRealPath();
      if (!real.startsWith(root)) {
        problems.error(
            ProblemCode.SOURCE_UNREADABLE,
            Position.InSource.file(shownAs),
            "expected a file inside the project but it is really " + quoted(real.toString()));
        refused = true;
      } else if (!Files.isRegularFile(real)) {
        // Known without opening it: opening a pipe would wait for a writer.
        problems.error(
            ProblemCode.SOURCE_UNREADABLE,
            Position.InSource.file(shownAs),
            "expected a file but found a "
                + (Files.isDirectory(real) ? "folder" : "pipe or device"));
        refused = true;
      } else {
        files.add(new InputFile(path, shownAs, Sha256.of(real), Files.size(real)));
      }
    }
    files.sort(Comparator.comparing(InputFile::shownAs));
    return refused ? List.of() : List.copyOf(files);
  }

  private String shownAs(Path path) {
    return project.relativize(path).toString().replace('\\', '/');
  }

  private void twice(Path workbook) {
    problems.error(
        ProblemCode.SOURCE_TWICE,
        Position.InSource.file(shownAs(workbook)),
        "stands for a text file that is still there too; delete the one of the two that is out of"
            + " date");
  }

  private void outside(String path, String reason) {
    problems.error(
        ProblemCode.PATH_OUTSIDE,
        source.position(),
        "expected a path inside the project but found " + quoted(path) + ": " + reason);
  }

  private static String notFound(String pattern, PathSearch search) {
    Optional<String> near = Nearest.to(search.missing(), search.seen());
    return "expected a file "
        + quoted(pattern)
        + " but "
        + search.where()
        + near.map(meant -> "; did you mean " + quoted(meant) + "?").orElse("");
  }

  private static String quoted(String text) {
    return '"' + Escape.text(text) + '"';
  }
}
