package yanbao.lineage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yanbao.job.JobDefinition;
import yanbao.job.JobLoader;
import yanbao.job.SourceDefinition;
import yanbao.model.Parameter;
import yanbao.model.Sha256;
import yanbao.model.SourceColumn;
import yanbao.plan.ParameterValues;
import yanbao.plan.Plan;
import yanbao.plan.Project;
import yanbao.problem.Position;
import yanbao.problem.Problem;
import yanbao.problem.ProblemCode;
import yanbao.problem.Problems;
import yanbao.problem.ProblemsException;
import yanbao.publish.Manifest;
import yanbao.sql.Duck;
import yanbao.stage.StagedFile;
import yanbao.stage.StagedRows;
import yanbao.table.ComputedTable;
import yanbao.table.TableLineage;
import yanbao.table.TableStore;

/** A published revision with what its run kept, whatever inputs and definition are now. */
public final class Revision implements AutoCloseable {
  private final Project project;
  private final Manifest manifest;
  private final Kept kept;
  private final JobDefinition job;
  private final List<Parameter> parameters;
  private final Connection database;
  private final Map<String, ComputedTable> tables = new LinkedHashMap<>();
  private final Map<String, List<String>> rowNames = new LinkedHashMap<>();
  private final Map<String, StagedRows> staged = new LinkedHashMap<>();
  private final Map<String, String> gone = new LinkedHashMap<>();
  private final TableLineage lineage;

  private Revision(
      Project project,
      Manifest manifest,
      Path folder,
      Kept kept,
      JobDefinition job,
      Connection database)
      throws IOException, SQLException {
    this.project = project;
    this.manifest = manifest;
    this.kept = kept;
    this.job = job;
    this.database = database;
    Problems problems = new Problems();
    this.parameters = ParameterValues.of(job.parameters(), manifest.parameters(), problems);
    problems.throwIfErrors();
    for (ComputedTable table : TableStore.read(database, folder, job.tables())) {
      tables.put(table.definition().name(), table);
    }
    this.lineage =
        TableLineage.open(
            database,
            folder,
            List.copyOf(tables.values()),
            findStaged(),
            columns(),
            parameters,
            LocalDate.parse(manifest.asOf()));
  }

  /**
   * Opens what is left of a revision.
   *
   * @throws ProblemsException naming what is gone, where nothing can be explained without it
   */
  public static Revision open(Project project, Manifest manifest) throws IOException, SQLException {
    Path folder = tables(project, manifest);
    Optional<Kept> kept = Kept.read(folder);
    Path definition = folder.resolve(Kept.DEFINITION);
    if (kept.isEmpty() || !Files.isRegularFile(definition)) {
      throw gone(project, folder, manifest);
    }
    byte[] bytes = Files.readAllBytes(definition);
    if (!Sha256.of(bytes).equals(manifest.definition())) {
      throw ProblemsException.of(
          ProblemCode.ENVIRONMENT,
          new Position.OnPath(shown(project, definition)),
          "expected the job definition that r"
              + manifest.revision()
              + " was made with, SHA-256 "
              + manifest.definition()
              + ", but found "
              + Sha256.of(bytes)
              + "; restore it from a backup");
    }
    JobDefinition job = parse(bytes, kept.get(), manifest);
    Connection database = Duck.open(project.stage());
    try {
      return new Revision(project, manifest, folder, kept.get(), job, database);
    } catch (SQLException e) {
      database.close();
      throw damaged(project, folder, e);
    } catch (IOException | RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static JobDefinition parse(byte[] bytes, Kept kept, Manifest manifest) {
    try {
      return JobLoader.parse(bytes, kept.definition(), manifest.job());
    } catch (ProblemsException e) {
      List<Problem> problems = new ArrayList<>();
      problems.add(
          Problem.error(
              ProblemCode.ENVIRONMENT,
              new Position.OnPath(kept.definition()),
              "as it was for r"
                  + manifest.revision()
                  + ", this version of the program does not take it; explain with version "
                  + manifest.program()));
      problems.addAll(e.problems());
      throw new ProblemsException(problems);
    }
  }

  /** The folder in which the run of a revision kept its tables. */
  private static Path tables(Project project, Manifest manifest) {
    return project.runs().resolve(Plan.runId(manifest)).resolve(Plan.TABLES);
  }

  /** Relative to the project, if it is in it. */
  private static String shown(Project project, Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    return absolute.startsWith(project.folder())
        ? project.folder().relativize(absolute).toString().replace('\\', '/')
        : absolute.toString();
  }

  private static ProblemsException gone(Project project, Path folder, Manifest manifest) {
    return ProblemsException.of(
        ProblemCode.ENVIRONMENT,
        new Position.OnPath(shown(project, folder)),
        "is gone or not complete; it held the job definition and the computed tables of "
            + manifest.job()
            + " "
            + manifest.asOf()
            + " r"
            + manifest.revision()
            + ", without which only the values in the revision's own data/*.csv are known; name the"
            + " work area that it was published from with --home, or restore the folder");
  }

  private static ProblemsException damaged(Project project, Path folder, Exception e) {
    return ProblemsException.of(
        ProblemCode.ENVIRONMENT,
        new Position.OnPath(shown(project, folder)),
        "the computed tables kept here cannot be read: " + e.getMessage());
  }

  private Map<String, Path> findStaged() throws IOException {
    Map<String, Path> found = new LinkedHashMap<>();
    for (Kept.Source source : kept.sources()) {
      Path file = project.stage().resolve(source.staged());
      if (StagedFile.isWhole(file)) {
        found.put(source.name(), file);
        staged.put(source.name(), new StagedRows(database, file));
      } else {
        gone.put(
            source.name(),
            shown(project, file)
                + (Files.exists(file) ? " is damaged" : " is gone")
                + ": it held the rows of "
                + source.name()
                + " as received");
      }
    }
    return found;
  }

  private Map<String, List<SourceColumn>> columns() {
    Map<String, List<SourceColumn>> columns = new LinkedHashMap<>();
    for (SourceDefinition source : job.sources()) {
      columns.put(source.name(), source.columns());
    }
    return columns;
  }

  /**
   * What of the things that an explanation names is not today as it was, one sentence each; a
   * reader who opens them would be led astray.
   */
  public List<String> changes(Trace trace) throws IOException {
    List<String> changes = new ArrayList<>();
    Path definition = project.folder().resolve(job.file());
    if (!isStill(definition, manifest.definition())) {
      Path copy = tables(project, manifest).resolve(Kept.DEFINITION);
      changes.add(
          job.file()
              + " is not as it was; the definition of this revision is kept as "
              + shown(project, copy));
    }
    for (Map.Entry<String, String> file : SourceFiles.of(trace).entrySet()) {
      if (!isStill(project.folder().resolve(file.getKey()), file.getValue())) {
        changes.add(
            file.getKey() + " is not as it was; then it had the SHA-256 " + file.getValue());
      }
    }
    return changes;
  }

  private static boolean isStill(Path file, String sha256) throws IOException {
    return Files.isRegularFile(file) && Sha256.of(file).equals(sha256);
  }

  public Manifest manifest() {
    return manifest;
  }

  public JobDefinition job() {
    return job;
  }

  public Map<String, ComputedTable> tables() {
    return tables;
  }

  public ComputedTable table(String name) {
    return Optional.ofNullable(tables.get(name))
        .orElseThrow(() -> new IllegalArgumentException("no table " + name));
  }

  /** The names of the rows of a table, in its order. */
  List<String> rowNames(String table) {
    return rowNames.computeIfAbsent(table, name -> Names.rows(table(name)));
  }

  public List<Parameter> parameters() {
    return parameters;
  }

  Parameter parameter(String name) {
    return parameters.stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  Kept kept() {
    return kept;
  }

  LocalDate asOf() {
    return kept.asOf();
  }

  TableLineage lineage() {
    return lineage;
  }

  Optional<StagedRows> staged(String source) {
    return Optional.ofNullable(staged.get(source));
  }

  /** Why a source's staged rows cannot be read. */
  String whyGone(String source) {
    return gone.getOrDefault(source, "the rows of " + source + " were not kept");
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
