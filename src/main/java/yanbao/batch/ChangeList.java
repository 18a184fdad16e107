package yanbao.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yanbao.history.Apart;
import yanbao.history.Diff;
import yanbao.history.Diffs;
import yanbao.history.Snapshot;
import yanbao.plan.Base;
import yanbao.plan.Plan;
import yanbao.problem.Position;
import yanbao.problem.ProblemCode;
import yanbao.problem.ProblemsException;
import yanbao.publish.Manifest;
import yanbao.publish.Revisions;
import yanbao.report.Changes;
import yanbao.report.Words;

/**
 * What a run's deliverables say is new. It is found in the two revisions alone, whatever the work
 * area knows besides: equal origins have equal bytes.
 */
record ChangeList(RunContext context) {
  private static final Pattern CELL = Pattern.compile("[^!]+!(?<column>[^\\[]+)\\[(?<row>.*)]");

  /** Empty where the job does not ask for it. */
  Optional<Changes> find() throws IOException, SQLException {
    Plan plan = context.plan();
    if (plan.job().comparedWith().isEmpty()) {
      return Optional.empty();
    }
    if (plan.origin().base().isEmpty()) {
      warn(Optional.empty());
      return Optional.of(new Changes());
    }
    Base base = base(plan.origin().base().get());
    warn(Optional.of(base));
    Snapshot after = Snapshot.read(context.made());
    Diff diff =
        switch (base.depth()) {
          case CELLS -> context.since(base.revision().checked());
          case FILES -> Diffs.byFiles(Snapshot.read(base.revision()), after);
        };
    List<Changes.Change> all = new ArrayList<>();
    for (Diff.TableDiff table : diff.tables()) {
      Snapshot.Table described = after.tables().get(table.table());
      if (described != null) {
        changes(table, described, new CauseWords(plan), all);
      }
    }
    return Optional.of(
        new Changes(Optional.of(diff.from()), base.depth() == Base.Depth.FILES, all));
  }

  private Base base(String name) throws IOException {
    return Base.find(context.plan().revisions(), name)
        .orElseThrow(
            () ->
                ProblemsException.of(
                    ProblemCode.ENVIRONMENT,
                    new Position.OnPath(name),
                    "was there when the run began, and is not as it was any more; run the same"
                        + " command again to compare with what there is"));
  }

  /** Whoever runs the job hears why the deliverables do not say what is expected of them. */
  private void warn(Optional<Base> base) throws IOException {
    Plan plan = context.plan();
    Optional<Revisions.Published> newest =
        Base.newest(plan.revisions(), plan.asOf(), plan.job().comparedWith().orElseThrow());
    Optional<Path> compared = base.map(found -> found.revision().folder());
    if (newest.isPresent() && !compared.equals(newest.map(Revisions.Published::folder))) {
      warn(
          newest.get(),
          "its data/*.csv are not as published; the deliverables say their changes since "
              + compared.map(Path::toString).orElse("nothing")
              + " instead");
    }
    if (base.isPresent() && base.get().depth() == Base.Depth.FILES) {
      warn(
          base.get().revision(),
          "its lineage/ is gone or not as published; the deliverables name changed input files"
              + " instead of cells");
    }
  }

  private void warn(Revisions.Published revision, String message) {
    context
        .problems()
        .warning(
            ProblemCode.NOT_AS_PUBLISHED,
            new Position.OnPath(revision.folder().toString()),
            message + "; restore it from a backup");
  }

  private void changes(
      Diff.TableDiff diff, Snapshot.Table table, CauseWords words, List<Changes.Change> all) {
    String title = table.described().title();
    diff.added().forEach(row -> all.add(ofRow(table, row, Words.ROW_ADDED)));
    diff.removed().forEach(row -> all.add(ofRow(table, row, Words.ROW_REMOVED)));
    for (Diff.CellChange cell : diff.cells()) {
      Matcher name = CELL.matcher(cell.cell());
      if (name.matches()) {
        Apart values = Apart.of(cell);
        String column = name.group("column");
        all.add(
            new Changes.Change(
                title,
                row(table, name.group("row")),
                table.column(column).map(Manifest.Column::label).orElse(column),
                true,
                values.before(),
                values.after(),
                cell.causes().stream().map(words::of).distinct().toList()));
      }
    }
  }

  private Changes.Change ofRow(Snapshot.Table table, String row, Words what) {
    return new Changes.Change(
        table.described().title(),
        row(table, row),
        what.in(context.plan().language()),
        false,
        "",
        "",
        List.of());
  }

  /** A total by its label. */
  private static String row(Snapshot.Table table, String row) {
    if (table.rows().containsKey(row)) {
      return row;
    }
    String[] name = row.split(":", 2);
    String label =
        table.described().totals().stream()
            .filter(total -> total.name().equals(name[0]))
            .map(Manifest.Total::label)
            .findFirst()
            .orElse(name[0]);
    return name.length == 1 ? label : label + " " + name[1];
  }
}
