package yanbao.cli;

import java.util.List;
import yanbao.problem.Escape;
import yanbao.publish.Manifest;

/** Prints what became of the rows of each input file. */
final class SourceTable {
  private SourceTable() {}

  static void print(Console console, List<Manifest.Input> sources) {
    if (sources.isEmpty()) {
      return;
    }
    TextTable table =
        new TextTable(
            List.of("source", "file", "read", "accepted", "rejected", "skipped", "hidden"));
    for (Manifest.Input input : sources) {
      table.add(
          List.of(
              input.source(),
              Escape.text(input.path()),
              Long.toString(input.read()),
              Long.toString(input.accepted()),
              Long.toString(input.rejected()),
              Long.toString(input.skipped()),
              Long.toString(input.hidden())));
    }
    table.print(console.out());
    console.out().println();
  }
}
