package yanbao.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import yanbao.history.Cause;
import yanbao.history.Diff;
import yanbao.problem.Escape;

/** Prints what changed for people. */
record DiffPrinter(PrintWriter out) {

  void print(Diff diff) {
    out.println(diff.job() + " " + diff.from() + " → " + diff.to());
    diff.notes().forEach(note -> out.println("note: " + note));
    if (diff.isEmpty()) {
      out.println("no difference");
      return;
    }
    diff.inputs()
        .forEach(
            file ->
                out.println(
                    "input " + Escape.text(file.path()) + " (" + file.source() + ") " + how(file)));
    diff.definition().forEach(cause -> out.println(line(cause)));
    diff.tables().forEach(this::print);
  }

  private static String how(Diff.FileChange file) {
    if (file.before().isEmpty()) {
      return "is new";
    }
    return file.after().isEmpty() ? "is gone" : "changed";
  }

  private void print(Diff.TableDiff table) {
    out.println();
    out.println(
        table.table()
            + ": rows added "
            + table.added().size()
            + ", removed "
            + table.removed().size()
            + "; cells changed "
            + table.cells().size());
    rows("  + ", table.added());
    rows("  - ", table.removed());
    for (Diff.CellChange cell : table.cells()) {
      boolean visible = !cell.shownBefore().equals(cell.shownAfter());
      out.println(
          "  "
              + cell.cell()
              + ": "
              + (visible ? cell.shownBefore() : cell.before())
              + " → "
              + (visible ? cell.shownAfter() : cell.after()));
      cell.causes().forEach(cause -> out.println("      " + line(cause)));
    }
  }

  private void rows(String sign, List<String> rows) {
    rows.forEach(row -> out.println(sign + Escape.text(row)));
  }

  private static String line(Cause cause) {
    String kind = cause.kind().name().toLowerCase(Locale.ROOT);
    boolean known = !cause.before().isEmpty() || !cause.after().isEmpty();
    return kind
        + " "
        + Escape.text(cause.what())
        + (known ? ": " + text(cause.before()) + " → " + text(cause.after()) : "")
        + (cause.where().isEmpty() ? "" : " (" + Escape.text(cause.where()) + ")");
  }

  private static String text(String value) {
    return value.isEmpty() ? "none" : Escape.text(value);
  }
}
