package yanbao.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yanbao.history.Described;
import yanbao.history.Diff;
import yanbao.history.Diffs;
import yanbao.history.Snapshot;
import yanbao.lineage.Kept;
import yanbao.load.LoadResult;
import yanbao.model.Terms;
import yanbao.plan.Plan;
import yanbao.plan.Stage;
import yanbao.problem.Problems;
import yanbao.publish.Durable;
import yanbao.publish.Manifest;
import yanbao.publish.Publisher;
import yanbao.publish.Revisions;
import yanbao.report.Changes;
import yanbao.report.ReportData;
import yanbao.sql.Duck;
import yanbao.table.ComputedTable;
import yanbao.table.TableStore;

/** What the stages of one run share. Used by one thread, but for the report that it began. */
final class RunContext implements AutoCloseable {
  private final Plan plan;
  private final Path work;
  private final Instant started;
  private final Problems problems = new Problems();
  private final Map<String, LoadResult> loaded = new LinkedHashMap<>();
  private final List<String> checks = new ArrayList<>();
  private Optional<Publisher.Outcome> outcome = Optional.empty();
  private final Ahead<ReportStage.Written> report = new Ahead<>();
  private @Nullable Connection database;
  private @Nullable List<ComputedTable> tables;
  // Several deliverables show them.
  private Optional<Changes> changes = Optional.empty();
  private boolean compared;
  // Deliverables and the page of the run mostly say what is new since the same revision.
  private final Map<Path, Diff> differences = new HashMap<>();

  /**
   * A run in its folder.
   *
   * @param started before any input was read
   */
  RunContext(Plan plan, Path work, Instant started) throws IOException {
    this.plan = plan;
    this.work = work;
    this.started = started;
    Durable.delete(temporary());
    Durable.createFolders(temporary());
  }

  Plan plan() {
    return plan;
  }

  Instant started() {
    return started;
  }

  Problems problems() {
    return problems;
  }

  /** What is written here is gone when the run, or the next one after a death, ends. */
  Path temporary() {
    return work.resolve("tmp");
  }

  /** What explains the values of the files to publish; the computed tables are in it. */
  Deliverable lineage() {
    return new Deliverable(Manifest.LINEAGE, this);
  }

  /** The files to publish. */
  Path out() {
    return work.resolve("out");
  }

  /** SHA-256 of the files to publish, as they were written. */
  Path seals() {
    return work.resolve("seals").resolve("out");
  }

  void addLoaded(Stage.Load load, LoadResult source) {
    loaded.put(load.source().name(), source);
  }

  void addCheck(String line) {
    checks.add(line);
  }

  /** What was checked of the written files, one line each. */
  List<String> checks() {
    return checks;
  }

  void setOutcome(Publisher.Outcome outcome) {
    this.outcome = Optional.of(outcome);
  }

  Optional<Publisher.Outcome> outcome() {
    return outcome;
  }

  /** The report, which is written while workbooks are. */
  Ahead<ReportStage.Written> report() {
    return report;
  }

  /** The database of this run, opened when it is first needed. */
  Connection database() throws SQLException {
    if (database == null) {
      database = Duck.open(temporary());
    }
    return database;
  }

  /**
   * The computed tables, always as read back from their files: a run that was interrupted after
   * computing must write the same bytes as one that was not.
   */
  List<ComputedTable> tables() throws IOException, SQLException {
    if (tables == null) {
      Terms terms = plan.job().terms(plan.language());
      tables =
          TableStore.read(database(), Kept.tables(lineage().path()), plan.job().tables()).stream()
              .map(table -> table.in(terms))
              .toList();
    }
    return tables;
  }

  ReportData reportData() throws IOException, SQLException {
    Terms terms = plan.job().terms(plan.language());
    Map<String, ComputedTable> byName = new LinkedHashMap<>();
    tables().forEach(table -> byName.put(table.definition().name(), table));
    return new ReportData(
        plan.job().name(),
        plan.job().title(),
        plan.asOf(),
        plan.revision(),
        plan.language(),
        plan.job().style().style(),
        plan.parameters().stream().map(one -> one.withValue(terms.of(one.value()))).toList(),
        byName,
        plan.loads().stream().flatMap(load -> summaries(load).stream()).toList(),
        terms,
        changes());
  }

  private Optional<Changes> changes() throws IOException, SQLException {
    if (!compared) {
      changes = new ChangeList(this).find();
      compared = true;
    }
    return changes;
  }

  /** What is new since another revision, down to the cells of the inputs. */
  Diff since(Revisions.Published before) throws IOException, SQLException {
    Diff known = differences.get(before.folder());
    if (known == null) {
      known = Diffs.between(plan.project(), Snapshot.read(before), Snapshot.read(made()));
      differences.put(before.folder(), known);
    }
    return known;
  }

  /** The revision that this run makes, as far as it is made; publishing reads all of it back. */
  Revisions.Published made() throws IOException, SQLException {
    if (plan.published()) {
      return plan.revisions().find(plan.asOf(), plan.revision()).orElseThrow();
    }
    Path folder = Files.isDirectory(out()) ? out() : plan.destination();
    return new Revisions.Published(folder, manifest());
  }

  /** The manifest to be, while its files are not known. */
  Manifest manifest() throws IOException, SQLException {
    List<Manifest.Table> described = new ArrayList<>();
    for (ComputedTable table : tables()) {
      described.add(Described.table(table, plan.language()));
    }
    return Manifest.draft(
        plan.origin(),
        plan.revision(),
        Instant.now().truncatedTo(ChronoUnit.SECONDS),
        plan.loads().stream().flatMap(load -> inputs(load).stream()).toList(),
        described);
  }

  private List<ReportData.SourceSummary> summaries(Stage.Load load) {
    return inputs(load).stream()
        .map(
            input ->
                new ReportData.SourceSummary(
                    input.source(),
                    load.source().title(),
                    latest(load),
                    input.path(),
                    input.sha256(),
                    input.read(),
                    input.accepted(),
                    input.rejected(),
                    input.skipped(),
                    input.hidden()))
        .toList();
  }

  private Optional<LocalDate> latest(Stage.Load load) {
    return Optional.ofNullable(loaded.get(load.source().name())).flatMap(LoadResult::latest);
  }

  /** What became of the rows of a source's files; empty while it is not loaded. */
  List<Manifest.Input> inputs(Stage.Load load) {
    LoadResult source = loaded.get(load.source().name());
    if (source == null) {
      return List.of();
    }
    return source.files().stream()
        .map(
            file ->
                new Manifest.Input(
                    load.source().name(),
                    file.file().shownAs(),
                    file.file().sha256(),
                    file.file().bytes(),
                    file.read(),
                    file.accepted(),
                    file.rejected(),
                    file.skipped(),
                    file.hidden()))
        .toList();
  }

  @Override
  public void close() throws IOException, SQLException {
    report.close();
    if (database != null) {
      database.close();
    }
    Durable.delete(temporary());
  }
}
