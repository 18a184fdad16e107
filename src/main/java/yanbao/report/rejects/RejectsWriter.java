package yanbao.report.rejects;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yanbao.problem.Position;
import yanbao.problem.Problem;
import yanbao.problem.ProblemsException;
import yanbao.report.workbook.Packaging;
import yanbao.source.SourceLayout;
import yanbao.source.SourceReaders;
import yanbao.source.TextNames;

/**
 * Writes a rejects workbook for each input file that has problems in its rows: the file as
 * received, bad cells red with a comment, and a last column that says why a row was rejected. Equal
 * files and problems give equal bytes.
 */
public final class RejectsWriter {
  private static final Logger LOG = LoggerFactory.getLogger(RejectsWriter.class);

  private final Path folder;
  private final Path temporary;
  private final Set<Path> taken = new HashSet<>();

  private RejectsWriter(Path folder, Path temporary) {
    this.folder = folder;
    this.temporary = temporary;
  }

  /** One input file as a source reads it; a workbook may be the file of several. */
  public record Input(Path path, String shownAs, SourceLayout layout) {}

  /**
   * Writes the workbooks; those of files that cannot be read as rows are left out.
   *
   * @param folder gets a copy of the project's folders down to each file
   */
  public static List<RejectsWorkbook> write(
      Path folder, Path temporary, List<Input> inputs, List<Problem> problems) throws IOException {
    Map<String, List<Problem>> byFile = new LinkedHashMap<>();
    for (Problem problem : problems) {
      if (problem.position() instanceof Position.InSource at && at.row() > 0) {
        byFile.computeIfAbsent(at.file(), file -> new ArrayList<>()).add(problem);
      }
    }
    RejectsWriter writer = new RejectsWriter(folder, temporary);
    List<RejectsWorkbook> written = new ArrayList<>();
    for (Map.Entry<String, List<Problem>> file : byFile.entrySet()) {
      List<Input> readings =
          inputs.stream().filter(input -> input.shownAs().equals(file.getKey())).toList();
      writer.write(readings, new Marks(file.getValue())).ifPresent(written::add);
    }
    return written;
  }

  private Optional<RejectsWorkbook> write(List<Input> readings, Marks marks) throws IOException {
    if (readings.isEmpty()) {
      return Optional.empty();
    }
    List<TableShape> tables = new ArrayList<>();
    for (Input input : readings) {
      shape(input).ifPresent(tables::add);
    }
    if (tables.isEmpty()) {
      return Optional.empty();
    }
    Input file = readings.getFirst();
    Path target = target(file.shownAs());
    Files.createDirectories(target.toAbsolutePath().getParent());
    Path written = Files.createTempFile(temporary, "rejects-", ".xlsx");
    try {
      RejectsWorkbook.Extent extent = write(file, tables, marks, written);
      Packaging.rewrite(written, target);
      return Optional.of(new RejectsWorkbook(file.shownAs(), target, extent));
    } finally {
      Files.deleteIfExists(written);
    }
  }

  private RejectsWorkbook.Extent write(
      Input file, List<TableShape> tables, Marks marks, Path written) throws IOException {
    if (isWorkbook(file.shownAs())) {
      try {
        if (WorkbookCopy.isSmallEnough(file.path())) {
          WorkbookCopy.write(file.path(), written, tables, marks);
          return RejectsWorkbook.Extent.WHOLE;
        }
      } catch (RuntimeException | IOException e) {
        // Readers take more than the library that copies does: a part that no row needs may be bad.
        LOG.info("{} cannot be copied as it is: {}", file.shownAs(), e.toString());
      }
      return RowsCopy.write(file, tables.getFirst(), marks, RowsCopy.Choice.MARKED, written);
    }
    return RowsCopy.write(file, tables.getFirst(), marks, RowsCopy.Choice.ALL, written);
  }

  /** How the table lies in the file; empty where it cannot be read as rows to the end. */
  private static Optional<TableShape> shape(Input input) throws IOException {
    TableShape shape = new TableShape();
    try {
      SourceReaders.of(input.path())
          .orElseThrow()
          .read(input.path(), input.shownAs(), input.layout(), shape);
    } catch (ProblemsException e) {
      return Optional.empty();
    }
    return Optional.of(shape);
  }

  private static boolean isWorkbook(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    return name.endsWith(".xlsx") || name.endsWith(".xlsm");
  }

  /** Where the copy goes; two files that would have one name keep their whole names. */
  private Path target(String shownAs) {
    Path target =
        folder.resolve(TextNames.stem(shownAs).map(stem -> stem + ".xlsx").orElse(shownAs));
    return taken.add(target) ? target : folder.resolve(shownAs + ".xlsx");
  }
}
