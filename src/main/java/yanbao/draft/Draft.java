package yanbao.draft;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yanbao.problem.Escape;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;
import yanbao.source.SourceReader;
import yanbao.source.SourceReaders;

/**
 * A first job definition for files that nobody has described yet: it runs as it is, and says in
 * comments what it was not sure of.
 *
 * @param yaml the text of {@code job.yaml}
 * @param copies the files to copy into the project, with where to
 * @param sources how many tables were found
 */
public record Draft(String yaml, List<Copy> copies, int sources) {
  private static final Pattern DAY =
      Pattern.compile("(19|20)[0-9]{6}|(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}");

  /** A file outside of the project that the draft needs inside. */
  public record Copy(Path from, Path to) {}

  /** A file to describe, and where in the project it is or will be. */
  private record Input(Path file, String path) {}

  /**
   * Reads all files and drafts the definition; writes nothing.
   *
   * @param asOf the as-of date; without one that of a file's name, else the latest in the data
   * @throws ProblemsException where a file cannot be read or has no table
   */
  public static Draft of(
      Path project, String job, List<Path> files, Optional<LocalDate> asOf, LocalDate today)
      throws IOException {
    List<Copy> copies = new ArrayList<>();
    List<Input> inputs = new ArrayList<>();
    for (Path file : files) {
      inputs.add(input(project, job, file, copies));
    }
    Optional<LocalDate> named =
        asOf.or(
            () ->
                inputs.stream()
                    .flatMap(input -> day(input.path()).stream())
                    .max(Comparator.naturalOrder()));
    Names names = new Names();
    List<DraftedSource> sources = new ArrayList<>();
    for (Input input : inputs) {
      sources.addAll(sources(input, named, names));
    }
    LocalDate date =
        named.orElseGet(
            () ->
                sources.stream()
                    .flatMap(source -> source.latest().stream())
                    .max(Comparator.naturalOrder())
                    .orElse(today));
    return new Draft(new JobText(job, date, sources, names).write(), copies, sources.size());
  }

  private static Input input(Path project, String job, Path file, List<Copy> copies)
      throws IOException {
    if (!Files.isRegularFile(file)) {
      throw unreadable(
          file, "expected a file but found " + (Files.exists(file) ? "a folder" : "nothing"));
    }
    Path real = file.toRealPath();
    Path root = project.toRealPath();
    if (real.startsWith(root)) {
      return new Input(real, root.relativize(real).toString());
    }
    String name = real.getFileName().toString();
    copies.add(new Copy(real, root.resolve("input").resolve(job).resolve(name)));
    return new Input(real, "input/" + job + '/' + name);
  }

  private static List<DraftedSource> sources(Input input, Optional<LocalDate> asOf, Names names)
      throws IOException {
    SourceReader reader =
        SourceReaders.of(input.file())
            .orElseThrow(
                () -> unreadable(input.file(), "expected a .csv, .tsv, .txt or .xlsx file"));
    List<SourceDrafter.Found> tables =
        new SourceDrafter(reader, input.file(), input.path()).tables();
    String stem = input.file().getFileName().toString().replaceAll("\\.[^.]*$", "");
    String undated = DAY.matcher(stem).replaceAll("").replaceAll("[-_ ]+$", "");
    List<DraftedSource> sources = new ArrayList<>();
    for (SourceDrafter.Found table : tables) {
      String title = tables.size() == 1 ? undated : table.sheet().orElse(undated);
      String text = tables.size() == 1 ? undated : undated + ' ' + table.sheet().orElse("");
      sources.add(source(names.of(text, "source"), title, path(input.path(), asOf), table));
    }
    return sources;
  }

  private static DraftedSource source(
      String name, String title, String path, SourceDrafter.Found table) {
    Names columnNames = new Names();
    List<DraftedSource.DraftedColumn> columns = new ArrayList<>();
    for (ColumnEvidence column : table.columns()) {
      columns.add(
          new DraftedSource.DraftedColumn(
              columnNames.of(column.header(), "column_" + (columns.size() + 1)), column));
    }
    return new DraftedSource(
        name,
        title,
        path,
        table.charset(),
        table.delimiter(),
        table.sheet(),
        table.shape(),
        columns,
        table.keys().stream().map(i -> columns.get(i).name()).toList(),
        table.totalOf().stream().map(i -> columns.get(i).name()).toList(),
        table.rows());
  }

  /** The path with a placeholder where the name has the as-of date. */
  private static String path(String path, Optional<LocalDate> asOf) {
    if (asOf.isEmpty()) {
      return path;
    }
    String compact = asOf.get().format(DateTimeFormatter.BASIC_ISO_DATE);
    return path.replace(compact, "{asOf:yyyyMMdd}").replace(asOf.get().toString(), "{asOf}");
  }

  private static Optional<LocalDate> day(String path) {
    Matcher matcher = DAY.matcher(path.substring(path.lastIndexOf('/') + 1));
    try {
      return matcher.find()
          ? Optional.of(
              LocalDate.parse(matcher.group().replace("-", ""), DateTimeFormatter.BASIC_ISO_DATE))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static ProblemsException unreadable(Path file, String message) {
    return ProblemsException.of(
        ProblemCode.SOURCE_NOT_FOUND,
        Position.InSource.file(Escape.text(file.toString())),
        message);
  }
}
