package yanbao.history;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yanbao.lineage.CellAt;
import yanbao.lineage.Comparison;
import yanbao.lineage.Revision;
import yanbao.plan.Project;
import yanbao.problem.Problem;
import yanbao.problem.ProblemsException;
import yanbao.publish.Manifest;

/** Compares two revisions. */
public final class Diffs implements AutoCloseable {
  // Explaining a cell costs queries; whoever changes more looks at the inputs first.
  private static final int TRACED = 500;

  private final Snapshot before;
  private final Snapshot after;
  private final List<String> notes = new ArrayList<>();
  private final List<Cause> definition;
  private final List<Diff.FileChange> files;
  private final StatedCauses stated;
  private final Optional<Revision> old;
  private final Optional<Revision> now;
  private final Optional<Comparison> comparison;
  private int traced;

  private Diffs(Optional<Project> project, Snapshot before, Snapshot after)
      throws IOException, SQLException {
    this.before = before;
    this.after = after;
    this.definition = DefinitionChanges.between(before.manifest(), after.manifest());
    this.files = files(before.manifest(), after.manifest());
    this.stated = new StatedCauses(after.manifest(), definition, files);
    this.old = open(project, before);
    this.now = open(project, after);
    this.comparison = old.flatMap(was -> now.map(is -> new Comparison(was, is)));
  }

  /** What is different, down to the cells of the inputs. */
  public static Diff between(Project project, Snapshot before, Snapshot after)
      throws IOException, SQLException {
    try (Diffs diffs = new Diffs(Optional.of(project), before, after)) {
      return diffs.diff();
    }
  }

  /** The same without looking into what explains the values: inputs are known by their files. */
  public static Diff byFiles(Snapshot before, Snapshot after) throws IOException, SQLException {
    try (Diffs diffs = new Diffs(Optional.empty(), before, after)) {
      return diffs.diff();
    }
  }

  private Optional<Revision> open(Optional<Project> project, Snapshot snapshot)
      throws IOException, SQLException {
    if (project.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Revision.open(project.get(), snapshot.revision()));
    } catch (ProblemsException e) {
      Problem first = e.problems().getFirst();
      notes.add(
          "the changed cells of inputs are not known, only the files: "
              + first.position().describe()
              + " "
              + first.message());
      return Optional.empty();
    }
  }

  private static List<Diff.FileChange> files(Manifest before, Manifest after) {
    Map<String, Manifest.Input> known = new LinkedHashMap<>();
    before.inputs().forEach(input -> known.put(input.source() + "\n" + input.path(), input));
    List<Diff.FileChange> changes = new ArrayList<>();
    for (Manifest.Input input : after.inputs()) {
      Manifest.Input was = known.remove(input.source() + "\n" + input.path());
      if (was == null || !was.sha256().equals(input.sha256())) {
        String hash = was == null ? "" : was.sha256();
        changes.add(new Diff.FileChange(input.source(), input.path(), hash, input.sha256()));
      }
    }
    known.values().stream()
        .map(gone -> new Diff.FileChange(gone.source(), gone.path(), gone.sha256(), ""))
        .forEach(changes::add);
    return changes;
  }

  private Diff diff() throws IOException {
    List<Diff.TableDiff> tables = new ArrayList<>();
    for (Snapshot.Table table : after.tables().values()) {
      Snapshot.Table was = before.tables().get(table.described().name());
      if (was != null) {
        Diff.TableDiff diff = compare(was, table);
        if (!diff.isEmpty()) {
          tables.add(diff);
        }
      }
    }
    if (traced > TRACED) {
      notes.add(
          "the causes of the first "
              + TRACED
              + " changed cells go down to cells of the inputs, those of the others to their"
              + " files");
    }
    return new Diff(
        after.manifest().job(), before.name(), after.name(), notes, files, definition, tables);
  }

  private Diff.TableDiff compare(Snapshot.Table was, Snapshot.Table is) throws IOException {
    Map<String, Map<String, String>> old = was.lines();
    Map<String, Map<String, String>> lines = is.lines();
    List<Diff.CellChange> cells = new ArrayList<>();
    for (Map.Entry<String, Map<String, String>> line : ordered(is).entrySet()) {
      Map<String, String> then = old.get(line.getKey());
      if (then != null) {
        cells(was, is, line.getKey(), then, line.getValue(), cells);
      }
    }
    return new Diff.TableDiff(
        is.described().name(),
        lines.keySet().stream().filter(name -> !old.containsKey(name)).toList(),
        old.keySet().stream().filter(name -> !lines.containsKey(name)).toList(),
        cells);
  }

  /** Rows first, as readers see them. */
  private static Map<String, Map<String, String>> ordered(Snapshot.Table table) {
    Map<String, Map<String, String>> lines = new LinkedHashMap<>(table.rows());
    table.totals().forEach(lines::putIfAbsent);
    return lines;
  }

  private void cells(
      Snapshot.Table was,
      Snapshot.Table is,
      String row,
      Map<String, String> old,
      Map<String, String> line,
      List<Diff.CellChange> changes)
      throws IOException {
    for (Map.Entry<String, String> cell : line.entrySet()) {
      String column = cell.getKey();
      String value = old.get(column);
      if (value != null && !value.equals(cell.getValue())) {
        String name = is.described().name() + "!" + column + "[" + row + "]";
        changes.add(
            new Diff.CellChange(
                name,
                value,
                cell.getValue(),
                shown(was, column, value),
                shown(is, column, cell.getValue()),
                causes(was, is, column, row)));
      }
    }
  }

  private static String shown(Snapshot.Table table, String column, String value) {
    return table.column(column).map(known -> Shown.of(known, value)).orElse(value);
  }

  private List<Cause> causes(Snapshot.Table was, Snapshot.Table is, String column, String row)
      throws IOException {
    traced++;
    List<Cause> causes = traced > TRACED ? List.of() : explained(was, is, column, row);
    if (!causes.isEmpty()) {
      return causes;
    }
    boolean total = !is.rows().containsKey(row);
    String name = total ? row.split(":", 2)[0] : "";
    List<Cause> known =
        stated.of(is.described().name(), total ? column + "[" + name + "]" : column);
    return known.isEmpty()
        ? List.of(new Cause(Cause.Kind.STRUCTURE, Cause.ROW_SET, "", "", ""))
        : known;
  }

  private List<Cause> explained(Snapshot.Table was, Snapshot.Table is, String column, String row)
      throws IOException {
    Optional<CellAt> old = was.at(column, row);
    Optional<CellAt> now = is.at(column, row);
    return comparison.isEmpty() || old.isEmpty() || now.isEmpty()
        ? List.of()
        : comparison
            .get()
            .explain(old.get(), now.get())
            .map(pair -> Causes.of(pair.before(), pair.after()))
            .orElse(List.of());
  }

  @Override
  public void close() throws SQLException {
    if (old.isPresent()) {
      old.get().close();
    }
    if (now.isPresent()) {
      now.get().close();
    }
  }
}
