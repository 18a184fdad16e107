package yanbao.lineage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yanbao.load.InputFile;
import yanbao.model.Sha256;
import yanbao.plan.Plan;
import yanbao.plan.Stage;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;
import yanbao.publish.Durable;
import yanbao.publish.Json;
import yanbao.stage.StageSummary;
import yanbao.stage.StagedFile;

/**
 * What a revision keeps in {@code lineage/}, so that its values can be explained whatever becomes
 * of the inputs, the job definition and the work area: the computed tables ({@value #TABLES}), the
 * rows of each source as they were received ({@value #SOURCES}), a copy of the definition ({@value
 * #DEFINITION}), and this ({@value #FILE}).
 *
 * @param definition the definition's file as messages name it
 * @param workbooks the file of each workbook
 */
public record Kept(
    String definition, LocalDate asOf, List<Source> sources, Map<String, String> workbooks) {
  static final String DEFINITION = "job.yaml";
  static final String FILE = "lineage.json";
  private static final String TABLES = "tables";
  private static final String SOURCES = "sources";

  public Kept {
    sources = List.copyOf(sources);
    workbooks = new LinkedHashMap<>(workbooks);
  }

  /** A source with the files that were read for it. */
  public record Source(String name, List<File> files) {
    public Source {
      files = List.copyOf(files);
    }
  }

  /** One input file, and where its columns were found. */
  public record File(
      String path, String sha256, Optional<String> sheet, List<StageSummary.Header> headers) {
    public File {
      headers = List.copyOf(headers);
    }

    /** Where the cell of a column is in the row of this number. */
    Optional<StageSummary.Header> cell(String column, int row) {
      return StageSummary.Header.cell(headers, column, row);
    }

    /** Where a column was found first. */
    public Optional<StageSummary.Header> header(String column) {
      return headers.stream().filter(header -> header.column().equals(column)).findFirst();
    }
  }

  public Optional<Source> source(String name) {
    return sources.stream().filter(source -> source.name().equals(name)).findFirst();
  }

  /** Where {@code lineage/} has the computed tables. */
  public static Path tables(Path folder) {
    return folder.resolve(TABLES);
  }

  /** Where {@code lineage/} has the rows of a source. */
  public static Path rows(Path folder, String source) {
    return folder.resolve(SOURCES).resolve(source + ".parquet");
  }

  /** Writes what has to be kept beside the tables; the sources are staged. */
  public static void write(Plan plan, Path folder, Connection database) throws IOException {
    Files.write(folder.resolve(DEFINITION), definition(plan));
    List<Source> sources = new ArrayList<>();
    Files.createDirectories(folder.resolve(SOURCES));
    for (Stage.Load load : plan.loads()) {
      sources.add(source(load, database));
      Durable.link(load.staged(), rows(folder, load.source().name()));
    }
    Map<String, String> workbooks = new LinkedHashMap<>();
    for (Stage stage : plan.stages()) {
      if (stage instanceof Stage.WriteWorkbook workbook) {
        workbooks.put(workbook.workbook().name(), workbook.file());
      }
    }
    Json.write(folder.resolve(FILE), new Kept(plan.job().file(), plan.asOf(), sources, workbooks));
  }

  private static byte[] definition(Plan plan) throws IOException {
    Path file = plan.project().folder().resolve(plan.job().file());
    byte[] bytes = Files.readAllBytes(file);
    if (!Sha256.of(bytes).equals(plan.job().digest())) {
      throw ProblemsException.of(
          ProblemCode.DEFINITION_UNREADABLE,
          new Position.OnPath(plan.job().file()),
          "changed while the job ran; run the same command again");
    }
    return bytes;
  }

  private static Source source(Stage.Load load, Connection database) throws IOException {
    // Tables were computed over it: that it is whole holds for what they read as well.
    List<StageSummary.FileRows> staged =
        StagedFile.read(database, load.staged())
            .orElseThrow(
                () ->
                    ProblemsException.of(
                        ProblemCode.ENVIRONMENT,
                        new Position.OnPath(load.staged().toString()),
                        "was changed or removed while the job ran; run the same command again"))
            .files();
    List<File> files = new ArrayList<>();
    for (int i = 0; i < load.files().size(); i++) {
      InputFile file = load.files().get(i);
      files.add(
          new File(file.shownAs(), file.sha256(), staged.get(i).sheet(), staged.get(i).headers()));
    }
    return new Source(load.source().name(), files);
  }

  /** What {@code lineage/} says of itself. */
  public static Optional<Kept> read(Path folder) throws IOException {
    return Json.read(folder.resolve(FILE), Kept.class);
  }
}
