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
import yanbao.job.SourceDefinition;
import yanbao.model.Parameter;
import yanbao.model.Sha256;
import yanbao.model.SourceColumn;
import yanbao.plan.ParameterValues;
import yanbao.plan.Project;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.Problems;
import yanbao.problem.ProblemsException;
import yanbao.publish.Manifest;
import yanbao.publish.Revisions;
import yanbao.sql.Duck;
import yanbao.stage.StagedRows;
import yanbao.table.ChangedRows;
import yanbao.table.ComputedTable;
import yanbao.table.TableLineage;
import yanbao.table.TableStore;

/** A published revision with what it keeps, whatever inputs, definition and work area are now. */
public final class Revision implements AutoCloseable {
  private final Project project;
  private final Manifest manifest;
  private final KeptFiles files;
  private final List<Parameter> parameters;
  private final Connection database;
  private final Map<String, ComputedTable> tables = new LinkedHashMap<>();
  private final Map<String, List<String>> rowNames = new LinkedHashMap<>();
  private final TableLineage lineage;

  private Revision(Project project, Manifest manifest, KeptFiles files, Connection database)
      throws IOException, SQLException {
    this.project = project;
    this.manifest = manifest;
    this.files = files;
    this.database = database;
    Problems problems = new Problems();
    this.parameters = ParameterValues.of(job().parameters(), manifest.parameters(), problems);
    problems.throwIfErrors();
    Path kept = Kept.tables(files.folder());
    for (ComputedTable table : TableStore.read(database, kept, job().tables())) {
      tables.put(table.definition().name(), table);
    }
    this.lineage =
        TableLineage.open(
            database,
            kept,
            List.copyOf(tables.values()),
            files.rows(),
            columns(),
            parameters,
            LocalDate.parse(manifest.asOf()));
  }

  /**
   * Opens what explains a revision; nothing but its own folder is needed.
   *
   * @throws ProblemsException naming what is gone, where nothing can be explained without it
   */
  public static Revision open(Project project, Revisions.Published revision)
      throws IOException, SQLException {
    KeptFiles files = KeptFiles.of(project, revision);
    Connection database = Duck.open(project.stage());
    try {
      return new Revision(project, revision.manifest(), files, database);
    } catch (SQLException e) {
      database.close();
      throw ProblemsException.of(
          ProblemCode.ENVIRONMENT,
          new Position.OnPath(KeptFiles.shown(project, files.folder())),
          "the computed tables kept here cannot be read: " + e.getMessage());
    } catch (IOException | RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private Map<String, List<SourceColumn>> columns() {
    Map<String, List<SourceColumn>> columns = new LinkedHashMap<>();
    for (SourceDefinition source : job().sources()) {
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
    Path definition = project.folder().resolve(job().file());
    if (!isStill(definition, manifest.definition())) {
      Path copy = files.folder().resolve(Kept.DEFINITION);
      changes.add(
          job().file()
              + " is not as it was; the definition of this revision is kept as "
              + KeptFiles.shown(project, copy));
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
    return files.job();
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
    return files.kept();
  }

  LocalDate asOf() {
    return kept().asOf();
  }

  TableLineage lineage() {
    return lineage;
  }

  /** The rows of a source as received. */
  Optional<StagedRows> staged(String source) {
    return Optional.ofNullable(files.rows().get(source))
        .map(rows -> new StagedRows(database, rows));
  }

  /** The file with the rows of a source. */
  Optional<Path> rowsFile(String source) {
    return Optional.ofNullable(files.rows().get(source));
  }

  /** The columns that name the rows of a source. */
  List<String> keys(String source) {
    return job().sources().stream()
        .filter(known -> known.name().equals(source))
        .flatMap(known -> known.columns().stream())
        .filter(SourceColumn::key)
        .map(SourceColumn::name)
        .toList();
  }

  /** Where rows can be marked that another revision has not got so. */
  ChangedRows changedRows() {
    return new ChangedRows(database);
  }

  /** Why a source's rows cannot be read. */
  String whyGone(String source) {
    return files.gone().getOrDefault(source, "the rows of " + source + " were not kept");
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
