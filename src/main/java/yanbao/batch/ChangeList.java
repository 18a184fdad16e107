package yanbao.batch;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yanbao.history.Cause;
import yanbao.history.Diff;
import yanbao.history.Diffs;
import yanbao.history.Snapshot;
import yanbao.plan.Base;
import yanbao.plan.Plan;
import yanbao.publish.Manifest;
import yanbao.publish.Revisions;
import yanbao.report.Changes;
import yanbao.report.Words;

/**
 * What a run's deliverables say is new. It is found in what is published alone: what the work area
 * knows beyond that may be gone, and equal origins have equal bytes.
 */
record ChangeList(RunContext context) {
  private static final Pattern CELL = Pattern.compile("[^!]+!(?<column>[^\\[]+)\\[(?<row>.*)]");

  /** Empty where the job does not ask for it. */
  Optional<Changes> find() throws IOException, SQLException {
    Plan plan = context.plan();
    if (plan.job().comparedWith().isEmpty()) {
      return Optional.empty();
    }
    Optional<Revisions.Published> base = Optional.empty();
    if (plan.origin().base().isPresent()) {
      base = Base.find(plan.revisions(), plan.origin().base().get());
    }
    if (base.isEmpty()) {
      return Optional.of(new Changes(Optional.empty(), List.of()));
    }
    Snapshot before = Snapshot.read(base.get());
    Snapshot after = Snapshot.read(context.out(), context.manifest());
    Diff diff = Diffs.ofPublished(before, after);
    List<Changes.Change> all = new ArrayList<>();
    for (Diff.TableDiff table : diff.tables()) {
      Snapshot.Table described = after.tables().get(table.table());
      if (described != null) {
        changes(table, described, all);
      }
    }
    return Optional.of(new Changes(Optional.of(diff.from()), all));
  }

  private void changes(Diff.TableDiff diff, Snapshot.Table table, List<Changes.Change> all) {
    String title = table.described().title();
    diff.added().forEach(row -> all.add(ofRow(table, row, Words.ROW_ADDED)));
    diff.removed().forEach(row -> all.add(ofRow(table, row, Words.ROW_REMOVED)));
    for (Diff.CellChange cell : diff.cells()) {
      Matcher name = CELL.matcher(cell.cell());
      if (name.matches()) {
        boolean visible = !cell.shownBefore().equals(cell.shownAfter());
        String column = name.group("column");
        all.add(
            new Changes.Change(
                title,
                row(table, name.group("row")),
                table.column(column).map(Manifest.Column::label).orElse(column),
                true,
                visible ? cell.shownBefore() : cell.before(),
                visible ? cell.shownAfter() : cell.after(),
                cell.causes().stream().map(ChangeList::because).distinct().toList()));
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

  private static Changes.Because because(Cause cause) {
    Words kind =
        switch (cause.kind()) {
          case VALUE -> Words.BY_VALUE;
          case METHOD -> Words.BY_METHOD;
          case STRUCTURE -> Words.BY_STRUCTURE;
        };
    if (cause.kind() == Cause.Kind.VALUE) {
      return new Changes.Because(kind, cause.where());
    }
    boolean known = !cause.before().isEmpty() || !cause.after().isEmpty();
    return new Changes.Because(
        kind,
        cause.what() + (known ? ": " + text(cause.before()) + " → " + text(cause.after()) : ""));
  }

  private static String text(String value) {
    return value.isEmpty() ? "-" : value;
  }
}
