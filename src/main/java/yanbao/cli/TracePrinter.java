package yanbao.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yanbao.lineage.Trace;
import yanbao.lineage.Trace.Derivation;
import yanbao.model.DisplayFormat;
import yanbao.model.Language;
import yanbao.model.Value;
import yanbao.model.ValueKind;
import yanbao.problem.Escape;

/** Prints where a value came from, as a tree. */
final class TracePrinter {
  private final PrintWriter out;
  private final Language language;

  TracePrinter(PrintWriter out, Language language) {
    this.out = out;
    this.language = language;
  }

  /** A line with what stands below it: first plain lines, then branches. */
  private record Node(String line, List<String> details, List<Node> branches) {}

  void print(Trace trace) {
    Node root = node(trace);
    out.println(root.line() + trace.label().map(label -> "   " + Escape.text(label)).orElse(""));
    below(root, "");
  }

  /** The files by their full hashes, and what a reader who opens them must know. */
  void printFooter(Map<String, String> files, List<String> notes) {
    if (!files.isEmpty() || !notes.isEmpty()) {
      out.println();
    }
    int width = files.keySet().stream().mapToInt(TextTable::width).max().orElse(0);
    files.forEach(
        (file, hash) ->
            out.println(
                Escape.text(file)
                    + " ".repeat(width - TextTable.width(file))
                    + "   sha256 "
                    + hash));
    notes.forEach(this::note);
  }

  private void note(String sentence) {
    out.println(word(ExplainWords.NOTE) + ": " + sentence);
  }

  private void below(Node node, String indent) {
    boolean last = node.branches().isEmpty();
    for (String detail : node.details()) {
      out.println(indent + (last ? "   " : "│  ") + detail);
    }
    for (int i = 0; i < node.branches().size(); i++) {
      Node branch = node.branches().get(i);
      boolean end = i == node.branches().size() - 1;
      out.println(indent + (end ? "└─ " : "├─ ") + branch.line());
      below(branch, indent + (end ? "   " : "│  "));
    }
  }

  private Node node(Trace trace) {
    List<String> details = new ArrayList<>();
    List<Node> branches = new ArrayList<>();
    String line = Escape.text(trace.name()) + " = " + value(trace);
    switch (trace.from()) {
      case Derivation.Computed computed -> computed(computed, details, branches);
      case Derivation.LookedUp lookup -> {
        line +=
            gap(ExplainWords.LOOKUP, lookup.target())
                + " "
                + word(ExplainWords.WHERE)
                + " "
                + Escape.text(lookup.wanted());
        lookup(lookup, details, branches);
      }
      case Derivation.Carried(Trace cell) -> branches.add(node(cell));
      case Derivation.Grouped(Trace.Rows rows) -> branches.add(node(rows));
      case Derivation.Received(Trace.SourceCell cell) -> received(cell, details);
      case Derivation.Given given ->
          line += gap(ExplainWords.PARAMETER, origin(given)) + "   " + given.place();
      case Derivation.Listed(String place) -> line += gap(ExplainWords.LISTED, place);
      case Derivation.AsOf asOf -> line += "   " + word(ExplainWords.AS_OF);
      case Derivation.Above above -> line += gap(ExplainWords.ABOVE, "");
      case Derivation.Gone(String what) -> details.add("? " + what);
    }
    return new Node(line, details, branches);
  }

  private void computed(Derivation.Computed computed, List<String> details, List<Node> branches) {
    String head = word(ExplainWords.FORMULA) + ": ";
    details.add(head + computed.formula() + "      " + computed.place());
    // A constant, or an aggregate alone, is its own line already.
    boolean alone =
        computed.inputs().isEmpty()
            && computed.rows().stream()
                .allMatch(rows -> rows.aggregate().equals(computed.formula()));
    if (!alone) {
      details.add(" ".repeat(TextTable.width(head) - 2) + "= " + Escape.text(computed.filledIn()));
    }
    computed
        .absence()
        .ifPresent(why -> details.add(word(ExplainWords.BECAUSE) + ": " + Escape.text(why)));
    computed.inputs().forEach(input -> branches.add(node(input)));
    computed.rows().forEach(rows -> branches.add(node(rows)));
  }

  private void lookup(Derivation.LookedUp lookup, List<String> details, List<Node> branches) {
    if (lookup.matches().isEmpty()) {
      details.add(word(ExplainWords.NO_KEY));
    } else if (lookup.found().isEmpty()) {
      details.add(word(ExplainWords.NO_ROW));
    }
    Optional<Trace> found = lookup.found();
    if (found.isPresent() && found.get().from() instanceof Derivation.Received(var cell)) {
      received(cell, details);
    } else {
      found.ifPresent(cell -> branches.add(node(cell)));
    }
    lookup.keys().forEach(key -> branches.add(node(key)));
  }

  private Node node(Trace.Rows rows) {
    ExplainWords of = rows.count() == 1 ? ExplainWords.ROW_OF : ExplainWords.ROWS_OF;
    String head =
        rows.aggregate().isEmpty()
            ? word(ExplainWords.GROUP)
            : rows.aggregate() + " = " + exact(rows.result()) + "   " + word(ExplainWords.OVER);
    List<Node> branches = new ArrayList<>();
    rows.rows().forEach(row -> branches.add(node(row)));
    int more = rows.count() - rows.rows().size();
    if (more > 0) {
      branches.add(
          new Node(
              "… " + more + " " + word(more == 1 ? ExplainWords.ONE_MORE : ExplainWords.MORE),
              List.of(),
              List.of()));
    }
    return new Node(
        head + " " + rows.count() + " " + word(of) + " " + rows.of(), List.of(), branches);
  }

  private Node node(Trace.Row row) {
    if (row.cells().size() == 1) {
      Node cell = node(row.cells().getFirst());
      return new Node(
          Escape.text(row.name()) + "  " + cell.line(), cell.details(), cell.branches());
    }
    return new Node(
        Escape.text(row.name()), List.of(), row.cells().stream().map(this::node).toList());
  }

  private void received(Trace.SourceCell cell, List<String> details) {
    String sheet =
        cell.sheet()
            .map(name -> ", " + word(ExplainWords.SHEET) + " " + Escape.text(name))
            .orElse("");
    String raw =
        cell.raw()
            .map(text -> text.isEmpty() ? word(ExplainWords.EMPTY) : '"' + Escape.text(text) + '"')
            .orElse("?");
    String hash = cell.sha256().substring(0, Math.min(12, cell.sha256().length()));
    details.add(
        Escape.text(cell.file())
            + sheet
            + ", "
            + word(ExplainWords.ROW)
            + " "
            + cell.row()
            + ", "
            + word(ExplainWords.COLUMN)
            + " "
            + letters(cell.column())
            + " "
            + Escape.text(cell.header().replaceAll("\\s+", " "))
            + ": "
            + raw
            + "   sha256 "
            + hash
            + "…");
    cell.missing().ifPresent(what -> details.add("? " + what));
  }

  /** The column as spreadsheets call it. */
  private static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }

  private String origin(Derivation.Given given) {
    return given
        .declared()
        .map(declared -> word(ExplainWords.CHANGED) + " " + Escape.text(declared))
        .orElse(word(ExplainWords.DEFAULT));
  }

  private String gap(ExplainWords word, String text) {
    return "   " + word(word) + (text.isEmpty() ? "" : " " + text);
  }

  private String value(Trace trace) {
    return switch (trace.value()) {
      case Value.Missing missing -> trace.shown() + "  (" + word(ExplainWords.MISSING) + ")";
      case Value.NotMeaningful no ->
          trace.shown() + "  (" + word(ExplainWords.NOT_MEANINGFUL) + ")";
      case Value.Number number -> withExact(trace.shown(), exact(number));
      case Value.Text text -> Escape.text(text.text());
      case Value.Date date -> trace.shown();
      case Value.Bool bool -> trace.shown();
    };
  }

  private static String withExact(String shown, String exact) {
    return shown.equals(exact) ? shown : shown + "  (" + exact + ")";
  }

  private static String exact(Value value) {
    return DisplayFormat.plain(ValueKind.NUMBER).show(value);
  }

  private String word(ExplainWords word) {
    return word.in(language);
  }
}
